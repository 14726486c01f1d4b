package io.github.cdilogin.it.views;

import io.github.cdilogin.LoginConfiguration;
import io.github.cdilogin.LoginUser;
import io.github.cdilogin.it.log.LibraryLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Sections whose login views are right or wrong, and none for the rest of the application. */
@ApplicationScoped
public class Auth {

  @Inject LibraryLog log;

  void configure(@Observes LoginConfiguration login) {
    log.take();
    login
        .userLoader(Person::new)
        .secretKey("a-key-for-tests-that-everybody-can-read-0123")
        .development(true)
        .loginView("/own", "/own/login.xhtml?theme=dark")
        .loginView("/form", "/form/login.xhtml")
        .loginView("/forward", "/forward/login")
        .loginView("/spelled", "/spelled/./login")
        .loginView("/page", "/page/lgoin")
        .loginView("/static", "/static/lgoin.html")
        .loginView("/right", "/right/login.xhtml")
        .loginView("/extensionless", "/right/login")
        .loginView("/prefix", "/faces/right/login.xhtml")
        .loginView("/servlet", "/right/servlet")
        .loginView("/external", "https://auth.example/login")
        .refreshView("/confirm");
  }

  /** A user with nothing but an id. */
  public record Person(String id) implements LoginUser {

    @Override
    public String loginId() {
      return id;
    }
  }
}
