package io.github.cdilogin.it.broken;

import io.github.cdilogin.LoginRequired;
import jakarta.enterprise.context.RequestScoped;

/** Its guard would never run. */
@RequestScoped
public class PrivateMethod {
  @LoginRequired
  private void open() {}
}
