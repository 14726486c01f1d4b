package io.github.cdilogin.it.rest;

import io.github.cdilogin.LoginRequired;
import jakarta.enterprise.context.RequestScoped;

/** A guarded service behind the resources. */
@RequestScoped
@LoginRequired
public class Vault {

  public String open() {
    return "opened";
  }
}
