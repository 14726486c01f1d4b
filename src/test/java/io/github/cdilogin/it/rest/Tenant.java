package io.github.cdilogin.it.rest;

import jakarta.enterprise.context.RequestScoped;

/** The tenant of the request, once a filter of the application has found it. */
@RequestScoped
public class Tenant {

  private String name;

  public String name() {
    return name;
  }

  public void is(String tenant) {
    name = tenant;
  }
}
