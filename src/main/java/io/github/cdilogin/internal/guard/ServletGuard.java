package io.github.cdilogin.internal.guard;

import io.github.cdilogin.FreshLoginRequired;
import io.github.cdilogin.LoginRequiredException;
import io.github.cdilogin.internal.problem.LoginErrors;
import io.github.cdilogin.internal.request.RequestState;
import jakarta.servlet.Registration;
import jakarta.servlet.ServletContext;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The guard of a servlet.
 *
 * @param servlet the class
 * @param fresh whether the login has to be fresh
 * @param within the limit of freshness; {@code null} without a limit
 */
public record ServletGuard(Class<?> servlet, boolean fresh, @Nullable Duration within) {

  /**
   * Returns the strictest guard of the class and its methods. A deployment accepts guards on the
   * class and on {@code service} only. For a servlet that is registered too late for that check,
   * guards on other methods count as well.
   */
  public static Optional<ServletGuard> of(Class<?> servlet) {
    GuardedClass guarded = GuardedClass.of(servlet, new GuardAnnotations());
    return guarded.hasGuards() ? Optional.of(of(servlet, fresh(guarded))) : Optional.empty();
  }

  private static ServletGuard of(Class<?> servlet, List<Optional<Duration>> fresh) {
    Duration shortest =
        fresh.stream().flatMap(Optional::stream).min(Comparator.naturalOrder()).orElse(null);
    return new ServletGuard(servlet, !fresh.isEmpty(), shortest);
  }

  private static List<Optional<Duration>> fresh(GuardedClass guarded) {
    return guarded.guarded().stream()
        .flatMap(element -> AnnotationFinder.on(element, FreshLoginRequired.class).stream())
        .map(FreshnessLimits::parse)
        .toList();
  }

  public LoginRequiredException refusalOutsideOfRequest() {
    return LoginErrors.loginRequiredOutsideOfRequest(LoginErrors.nameOf(servlet));
  }

  public void check(RequestState state) {
    if (fresh) {
      LoginGuard.requireFreshLogin(state, servlet, within);
    } else {
      LoginGuard.requireLogin(state, servlet);
    }
  }

  /** Returns the class of a servlet or filter, if it can be loaded. */
  public static Optional<Class<?>> classOf(Registration registered, ServletContext context) {
    String name = registered.getClassName();
    try {
      return name == null
          ? Optional.empty()
          : Optional.of(Class.forName(name, false, context.getClassLoader()));
    } catch (ClassNotFoundException | LinkageError missing) {
      // The server reports a class that cannot be loaded.
      return Optional.empty();
    }
  }
}
