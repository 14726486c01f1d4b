package io.github.cdilogin.internal.login;

import io.github.cdilogin.UserLoader;
import io.github.cdilogin.flash.FlashMessage;
import io.github.cdilogin.internal.flash.SessionFlashMessages;
import io.github.cdilogin.internal.problem.LoginErrors;
import io.github.cdilogin.internal.request.RequestState;
import io.github.cdilogin.internal.session.SessionLogin;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Logs a warning, once for each application, if the loader returns {@code null} for a user who has
 * just logged in. Without the warning the developer sees only that the next page requires a login.
 * In development the warning is also a flash message. Thread-safe.
 */
public final class UnknownUsers {

  private static final Logger LOG = System.getLogger(UnknownUsers.class.getPackageName());

  /** A user who is deleted later is not a problem. */
  private static final Duration RECENT = Duration.ofMinutes(1);

  private final boolean development;
  private final AtomicBoolean reported = new AtomicBoolean();

  public UnknownUsers(boolean development) {
    this.development = development;
  }

  /** Called if the loader returned {@code null} for the user of this login. */
  void check(RequestState state, UserLoader loader, SessionLogin login) {
    Duration age = Duration.between(login.began(), state.now());
    if (age.compareTo(RECENT) < 0 && reported.compareAndSet(false, true)) {
      report(state, LoginErrors.unknownUser(loader.getClass(), age));
    }
  }

  private void report(RequestState state, String text) {
    LOG.log(Level.WARNING, text);
    if (development && !state.response().isCommitted()) {
      SessionFlashMessages.add(state.request(), new FlashMessage("warning", text));
    }
  }
}
