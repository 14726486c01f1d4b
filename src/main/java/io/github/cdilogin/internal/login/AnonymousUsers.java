package io.github.cdilogin.internal.login;

import io.github.cdilogin.LoginUser;
import io.github.cdilogin.internal.problem.LoginErrors;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reports classes of anonymous users that are active or authenticated by their own answer, once
 * each. Thread-safe.
 *
 * <p>Decision: an error in the log, and no exception. The library itself takes such a user as
 * anonymous, so nothing is open, and an exception would take every public page of the site down
 * with the guarded ones. The defaults of {@link LoginUser} stay as they are: if {@code isActive()}
 * read {@code isAnonymous()}, a class that has it the other way round would never return.
 */
final class AnonymousUsers {

  private static final Logger LOG = System.getLogger(AnonymousUsers.class.getPackageName());

  private final Set<Class<?>> reported = ConcurrentHashMap.newKeySet();

  void check(@Nullable LoginUser user) {
    if (user != null && user.isAnonymous() && (user.isAuthenticated() || user.isActive())) {
      report(user.getClass());
    }
  }

  private void report(Class<?> type) {
    if (reported.add(type)) {
      LOG.log(Level.ERROR, LoginErrors.anonymousAndActive(type));
    }
  }
}
