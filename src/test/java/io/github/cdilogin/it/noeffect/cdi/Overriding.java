package io.github.cdilogin.it.noeffect.cdi;

import jakarta.enterprise.context.RequestScoped;

/** A bean that overrides a guarded method. */
@RequestScoped
public class Overriding extends Base {
  @Override
  public void open() {}
}
