package io.github.cdilogin.benchmark.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** A bean with the name of a user, for pages that read a bean instead of the current user. */
@Named("bean")
@RequestScoped
public class Guest {

  public String getName() {
    return "Ada Lovelace";
  }
}
