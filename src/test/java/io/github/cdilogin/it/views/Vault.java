package io.github.cdilogin.it.views;

import io.github.cdilogin.FreshLoginRequired;
import io.github.cdilogin.LoginRequired;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** What no view for the login may call, but some do. */
@Named
@RequestScoped
public class Vault {

  @LoginRequired
  public String getText() {
    return "the secret";
  }

  @LoginRequired
  public String submit() {
    return null;
  }

  @FreshLoginRequired
  public String change() {
    return "changed";
  }
}
