package io.github.cdilogin.it.noeffect.web;

import io.github.cdilogin.LoginRequired;

/** An enum with a guard. */
@LoginRequired
public enum Stage {
  FIRST
}
