package io.github.cdilogin.it.app;

import io.github.cdilogin.LoginRequired;
import jakarta.enterprise.context.ApplicationScoped;

/** A guarded bean for places where no request scope is active. */
@LoginRequired
@ApplicationScoped
public class Vault {

  public String open() {
    Secrets.REPORTED.incrementAndGet();
    return "the secret";
  }
}
