package io.github.cdilogin.it.broken;

import io.github.cdilogin.LoginRequired;

/** Its scope was forgotten. */
@LoginRequired
public class NoBean {
  public void open() {}
}
