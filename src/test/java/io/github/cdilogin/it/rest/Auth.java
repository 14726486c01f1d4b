package io.github.cdilogin.it.rest;

import io.github.cdilogin.LoginConfiguration;
import io.github.cdilogin.LoginUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Users of a tenant, which a filter of the REST application has to set. */
@ApplicationScoped
public class Auth {

  @Inject Tenant tenant;

  void configure(@Observes LoginConfiguration login) {
    login
        .userLoader(id -> "acme".equals(tenant.name()) ? new Person(id) : null)
        .loginView("/login.xhtml");
  }

  /** A user with nothing but an id. */
  public record Person(String id) implements LoginUser {

    @Override
    public String loginId() {
      return id;
    }
  }
}
