package io.github.cdilogin.it.noeffect.other;

import io.github.cdilogin.LoginRequired;

/** A class that is neither a bean nor known to the servlet container. */
public class NoBean {
  @LoginRequired
  public void open() {}
}
