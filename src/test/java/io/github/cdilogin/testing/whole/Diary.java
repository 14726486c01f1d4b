package io.github.cdilogin.testing.whole;

import io.github.cdilogin.LoginConfiguration;
import io.github.cdilogin.LoginRequired;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** A whole application in one bean, for tests that name no beans. */
@ApplicationScoped
public class Diary {

  void configure(@Observes LoginConfiguration login) {
    login.userLoader(id -> () -> id);
  }

  @LoginRequired
  public String read() {
    return "dear diary";
  }
}
