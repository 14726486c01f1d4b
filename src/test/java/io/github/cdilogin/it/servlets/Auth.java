package io.github.cdilogin.it.servlets;

import io.github.cdilogin.LoginConfiguration;
import io.github.cdilogin.LoginUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;

/** Users of this application, and the tenant that each was loaded for. */
@ApplicationScoped
public class Auth {

  /** The tenant at the last load; {@code null} if there was none, "not loaded" without a load. */
  static volatile String tenantAtLoad = "not loaded";

  void configure(@Observes LoginConfiguration login) {
    login
        .userLoader(Auth::load)
        .secretKey("a-key-for-tests-that-everybody-can-read-0123")
        .rememberCookieRefreshEachRequest(true)
        .clock(BreakableClock.utc())
        .loginView("/login");
  }

  private static LoginUser load(String id) {
    tenantAtLoad = Tenant.current();
    return new Person(id);
  }

  record Person(String id) implements LoginUser {
    @Override
    public String loginId() {
      return id;
    }
  }

  /** The system's time, which one thread can break for the rest of one request. */
  static final class BreakableClock {

    static final ThreadLocal<Boolean> BROKEN = ThreadLocal.withInitial(() -> false);

    private static final InstantSource SOURCE = BreakableClock::now;

    private BreakableClock() {}

    static Clock utc() {
      return SOURCE.withZone(ZoneOffset.UTC);
    }

    private static Instant now() {
      if (BROKEN.get()) {
        BROKEN.remove();
        throw new IllegalStateException("The clock is broken");
      }
      return Instant.now();
    }
  }
}
