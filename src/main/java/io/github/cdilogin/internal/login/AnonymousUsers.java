package io.github.cdilogin.internal.login;

import io.github.cdilogin.LoginUser;
import io.github.cdilogin.internal.problem.LoginErrors;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Logs classes of anonymous users that return {@code true} from {@code isActive()} or {@code
 * isAuthenticated()}, once for each class. Thread-safe.
 *
 * <p>Decision: this is an error in the log and not an exception. The library treats such a user as
 * anonymous, so no access is granted, and an exception would make the public pages fail, too. The
 * defaults of {@link LoginUser} do not call {@code isAnonymous()}: a class whose {@code
 * isAnonymous()} calls {@code isActive()} would never return.
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
