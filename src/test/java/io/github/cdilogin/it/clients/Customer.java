package io.github.cdilogin.it.clients;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** A bean of the application with a name that the library uses, too. */
@Named("currentUser")
@RequestScoped
public class Customer {

  /** The text that a page shows. */
  public String getName() {
    return "of the application";
  }
}
