package io.github.cdilogin.it.way;

import io.github.cdilogin.LoginConfiguration;
import io.github.cdilogin.testing.TestClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** A section with a login view of its own, an idle timeout, and a clock that a test moves. */
@ApplicationScoped
public class Rules {

  private static final TestClock CLOCK = new TestClock();

  void configure(@Observes LoginConfiguration login) {
    login
        .loginView("/admin", "/admin/login.xhtml")
        .protect("/admin/**")
        .idleTimeout(Duration.ofMinutes(30))
        .clock(CLOCK);
  }

  static void pass(Duration time) {
    CLOCK.advance(time);
  }
}
