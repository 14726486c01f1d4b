package io.github.cdilogin.it.way;

import io.github.cdilogin.LoginConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A section with a login view of its own, an idle timeout, and a clock that a test moves. */
@ApplicationScoped
public class Rules {

  private static volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");

  void configure(@Observes LoginConfiguration login) {
    login
        .loginView("/admin", "/admin/login.xhtml")
        .protect("/admin/**")
        .idleTimeout(Duration.ofMinutes(30))
        .clock(new MovedClock());
  }

  static void pass(Duration time) {
    now = now.plus(time);
  }

  private static final class MovedClock extends Clock {

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
