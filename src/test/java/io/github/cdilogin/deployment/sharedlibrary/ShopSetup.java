package io.github.cdilogin.deployment.sharedlibrary;

import io.github.cdilogin.LoginConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The configuration of one module. */
@ApplicationScoped
public class ShopSetup {
  void configure(@Observes LoginConfiguration login) {
    login.userLoader(id -> null);
  }
}
