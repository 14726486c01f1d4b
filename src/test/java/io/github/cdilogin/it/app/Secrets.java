package io.github.cdilogin.it.app;

import io.github.cdilogin.FreshLoginRequired;
import io.github.cdilogin.LoginRequired;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.concurrent.atomic.AtomicInteger;

/** What is shown to logged-in users only. */
@Named
@RequestScoped
@LoginRequired
public class Secrets {

  static final AtomicInteger REPORTED = new AtomicInteger();

  public String getText() {
    REPORTED.incrementAndGet();
    return "the secret";
  }

  /** A primitive result: a guard that returned null instead of throwing would be a 500. */
  public int getNumber() {
    REPORTED.incrementAndGet();
    return 42;
  }

  public String open() {
    REPORTED.incrementAndGet();
    return "secret?faces-redirect=true";
  }

  @FreshLoginRequired(within = "PT1H")
  public String change() {
    REPORTED.incrementAndGet();
    return "changed";
  }
}
