package io.github.cdilogin.testing;

import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.FreshLoginRequired;
import io.github.cdilogin.LoginRequired;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The bean under test of an application, as its author would have it. */
@RequestScoped
@LoginRequired
class Settings {

  @Inject CurrentUser currentUser;

  private int count;

  int count() {
    return ++count;
  }

  String owner() {
    return currentUser.getLoginId();
  }

  @FreshLoginRequired(within = "PT10M")
  String changePassword() {
    return "changed";
  }
}
