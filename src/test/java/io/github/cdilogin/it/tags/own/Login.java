package io.github.cdilogin.it.tags.own;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** The application's own bean {@code login}, which has a logout of its own. */
@Named
@RequestScoped
public class Login {

  public String logout() {
    return "/bye?faces-redirect=true";
  }

  public String getTitle() {
    return "the application's login";
  }
}
