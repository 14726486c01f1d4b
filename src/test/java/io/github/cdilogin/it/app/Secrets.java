package io.github.cdilogin.it.app;

import io.github.cdilogin.FreshLoginRequired;
import io.github.cdilogin.LoginRequired;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.concurrent.atomic.AtomicInteger;

/** What nobody sees without a login. */
@Named
@RequestScoped
@LoginRequired
public class Secrets {

  static final AtomicInteger TOLD = new AtomicInteger();

  public String getText() {
    TOLD.incrementAndGet();
    return "the secret";
  }

  /** A primitive result: a guard that returned null instead of throwing would be a 500. */
  public int getNumber() {
    TOLD.incrementAndGet();
    return 42;
  }

  public String open() {
    TOLD.incrementAndGet();
    return "secret?faces-redirect=true";
  }

  @FreshLoginRequired(within = "PT1H")
  public String change() {
    TOLD.incrementAndGet();
    return "changed";
  }
}
