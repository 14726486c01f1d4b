package io.github.cdilogin.it.noeffect.cdi;

import io.github.cdilogin.LoginRequired;

/** What a bean implements. */
public interface Contract {
  @LoginRequired
  default void open() {}
}
