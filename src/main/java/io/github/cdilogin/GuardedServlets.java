package io.github.cdilogin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Registration;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The servlets whose class carries a guard, by name. No CDI container intercepts a servlet, so the
 * filter asks here which one is about to run; where there is none, that costs nothing.
 */
final class GuardedServlets {

  static final GuardedServlets NONE = new GuardedServlets(Map.of());

  private final Map<String, ServletGuard> guards;

  private GuardedServlets(Map<String, ServletGuard> guards) {
    this.guards = guards;
  }

  static GuardedServlets of(ServletContext context) {
    Map<String, ServletGuard> guards = new HashMap<>();
    context
        .getServletRegistrations()
        .forEach(
            (name, servlet) ->
                classOf(servlet, context)
                    .flatMap(ServletGuard::of)
                    .ifPresent(guard -> guards.put(name, guard)));
    return guards.isEmpty() ? NONE : new GuardedServlets(Map.copyOf(guards));
  }

  void guard(Exchange exchange, HttpServletRequest request) {
    if (!guards.isEmpty()) {
      ServletGuard guard = guards.get(target(request).getServletName());
      if (guard != null) {
        guard.ask(exchange);
      }
    }
  }

  private static HttpServletMapping target(HttpServletRequest request) {
    return request.getDispatcherType() == DispatcherType.INCLUDE
            && request.getAttribute(RequestDispatcher.INCLUDE_MAPPING)
                instanceof HttpServletMapping included
        ? included
        : request.getHttpServletMapping();
  }

  static Optional<Class<?>> classOf(Registration registered, ServletContext context) {
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

  /**
   * What a servlet's class asks for.
   *
   * @param servlet the class
   * @param fresh whether the login has to be fresh
   * @param within how fresh; {@code null} for "ever"
   */
  private record ServletGuard(Class<?> servlet, boolean fresh, @Nullable Duration within) {

    /**
     * The strictest guard of the class and its methods. A deployment allows one on the class and on
     * {@code service}; a servlet that was registered too late for that look is refused for any.
     */
    static Optional<ServletGuard> of(Class<?> servlet) {
      GuardedClass guarded = GuardedClass.of(servlet, new GuardAnnotations());
      return guarded.hasGuards() ? Optional.of(of(servlet, fresh(guarded))) : Optional.empty();
    }

    private static ServletGuard of(Class<?> servlet, List<Optional<Duration>> fresh) {
      Duration shortest =
          fresh.stream().flatMap(Optional::stream).min(Comparator.naturalOrder()).orElse(null);
      return new ServletGuard(servlet, !fresh.isEmpty(), shortest);
    }

    private static List<Optional<Duration>> fresh(GuardedClass guarded) {
      return guarded
          .guarded()
          .flatMap(element -> Bindings.on(element, FreshLoginRequired.class).stream())
          .map(FreshnessLimits::parse)
          .toList();
    }

    void ask(Exchange exchange) {
      if (fresh) {
        Guard.requireFreshLogin(exchange, servlet, within);
      } else {
        Guard.requireLogin(exchange, servlet);
      }
    }
  }
}
