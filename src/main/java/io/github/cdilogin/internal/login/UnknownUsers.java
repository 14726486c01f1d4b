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
 * Reports, once in the life of an application, a loader that gives {@code null} for a user who has
 * just logged in: the login succeeds, and the next page asks for a login again. In development the
 * next page that shows messages shows it too. Thread-safe.
 */
public final class UnknownUsers {

  private static final Logger LOG = System.getLogger(UnknownUsers.class.getPackageName());

  /** A user that is deleted later is no mistake. */
  private static final Duration JUST = Duration.ofMinutes(1);

  private final boolean development;
  private final AtomicBoolean reported = new AtomicBoolean();

  public UnknownUsers(boolean development) {
    this.development = development;
  }

  /** The loader gave {@code null} for the user of this login. */
  void check(RequestState state, UserLoader loader, SessionLogin login) {
    Duration age = Duration.between(login.began(), state.now());
    if (age.compareTo(JUST) < 0 && reported.compareAndSet(false, true)) {
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
