package io.github.cdilogin.it.foundviews;

import io.github.cdilogin.LoginConfiguration;
import io.github.cdilogin.it.app.Accounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** A login view of each kind, for a section each. */
@ApplicationScoped
public class Sections {

  @Inject Accounts accounts;

  void configure(@Observes LoginConfiguration login) {
    login
        .userLoader(accounts::find)
        .loginView("/suffix", "/form.xhtml")
        .loginView("/extension", "/form.faces")
        .loginView("/prefix", "/faces/form.xhtml")
        .loginView("/extensionless", "/form")
        .loginView("/jar", "/in-a-jar.xhtml")
        .loginView("/java", "/in-java.xhtml")
        .loginView("/virtual", "/virtual.xhtml")
        .loginView("/filter", "/of-a-filter")
        .protect("/**");
  }
}
