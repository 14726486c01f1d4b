package io.github.cdilogin.it.noeffect.cdi;

import io.github.cdilogin.LoginRequired;

/** What a bean extends. */
public abstract class Base {
  @LoginRequired
  public void open() {}
}
