package io.github.cdilogin.it.paths;

import io.github.cdilogin.LoginConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Rules for folders; no class carries a guard. */
@ApplicationScoped
public class Rules {

  void configure(@Observes LoginConfiguration login) {
    login.protect("/app/**").protectFresh("/admin/**").permit("/app/public/**");
    // As a rule for all paths does.
    login.protect("/jakarta.faces.resource/**");
  }
}
