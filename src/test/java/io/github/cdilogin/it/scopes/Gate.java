package io.github.cdilogin.it.scopes;

import io.github.cdilogin.LoginRequired;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** What a view action calls. */
@Named
@RequestScoped
@LoginRequired
public class Gate {

  public void open() {}
}
