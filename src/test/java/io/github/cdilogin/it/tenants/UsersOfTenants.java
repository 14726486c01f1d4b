package io.github.cdilogin.it.tenants;

import io.github.cdilogin.LoginConfiguration;
import io.github.cdilogin.LoginUser;
import io.github.cdilogin.UserLoader;
import io.github.cdilogin.it.app.Accounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** A loader that finds users in the database of the tenant. */
@ApplicationScoped
public class UsersOfTenants implements UserLoader {

  @Inject Accounts accounts;

  @Override
  public LoginUser load(String id) {
    if (Tenant.current() == null) {
      throw new IllegalStateException("The loader was called outside of the tenant's filter");
    }
    return accounts.peek(id);
  }

  void configure(@Observes LoginConfiguration login) {
    login.loginView("/login.xhtml").refreshView("/confirm.xhtml").protectAfterFilters(true);
  }
}
