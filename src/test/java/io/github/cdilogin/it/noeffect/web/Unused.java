package io.github.cdilogin.it.noeffect.web;

import io.github.cdilogin.LoginRequired;

/** An interface with a guard that no bean implements. */
@LoginRequired
public interface Unused {
  void open();
}
