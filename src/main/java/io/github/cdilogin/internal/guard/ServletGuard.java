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
 * What a servlet's class asks for.
 *
 * @param servlet the class
 * @param fresh whether the login has to be fresh
 * @param within how fresh; {@code null} for "ever"
 */
public record ServletGuard(Class<?> servlet, boolean fresh, @Nullable Duration within) {

  /**
   * The strictest guard of the class and its methods. A deployment allows one on the class and on
   * {@code service}; a servlet that was registered too late for that look is refused for any.
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
    return LoginErrors.loginRequiredOutsideOfRequest(GuardedMember.of(servlet));
  }

  public void check(RequestState state) {
    if (fresh) {
      LoginGuard.requireFreshLogin(state, servlet, within);
    } else {
      LoginGuard.requireLogin(state, servlet);
    }
  }

  /** The class of a servlet or filter, if it can be loaded. */
  public static Optional<Class<?>> classOf(Registration registered, ServletContext context) {
    String name = registered.getClassName();
    try {
      return name == null
          ? Optional.empty()
          : Optional.of(Class.forName(name, false, context.getClassLoader()));
    } catch (ClassNotFoundException | LinkageError notOurs) {
      // What cannot be loaded cannot run either; its own server reports it.
      return Optional.empty();
    }
  }
}
