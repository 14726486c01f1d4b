package io.github.cdilogin.deployment.sharedlibrary;

import io.github.cdilogin.LoginRequired;

/** A guarded class that the CDI container does not show as a bean. */
@LoginRequired
public class Orders {

  Orders(String notInjectable) {}

  public void open() {}
}
