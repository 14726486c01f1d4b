package io.github.cdilogin.internal.servlet;

import io.github.cdilogin.internal.guard.ServletGuard;
import io.github.cdilogin.internal.problem.LoginErrors;
import io.github.cdilogin.internal.request.RequestState;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.DateTimeException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The guarded servlets, by name. CDI containers do not intercept servlets, so each guarded servlet
 * gets a {@link ServletGuardFilter} that is mapped to its name. It runs after the filters of the
 * application, and for named dispatches.
 *
 * <p>On Tomcat and Payara the servlets of {@code web.xml} and of {@code WebServlet} annotations are
 * registered before any initializer of the container runs. Other initializers and the listeners of
 * the application register servlets until {@link LateServlets} runs. A servlet that is registered
 * later has no filter: {@link LoginFilter} checks its guard, before the filters of the application.
 */
public final class GuardedServlets {

  private static final Logger LOG = System.getLogger(GuardedServlets.class.getPackageName());

  private final Map<String, ServletGuard> guards;

  private GuardedServlets(Map<String, ServletGuard> guards) {
    this.guards = guards;
  }

  /** Adds a filter for each guarded servlet that has none yet. */
  public static void addFilters(ServletContext context) {
    context
        .getServletRegistrations()
        .forEach(
            (name, servlet) -> {
              if (!hasFilter(context, name)) {
                wellFormedGuardOf(servlet, context)
                    .ifPresent(guard -> addFilter(context, name, guard));
              }
            });
  }

  /** Returns the guarded servlets without a filter; {@code null} if there are none. */
  static @Nullable GuardedServlets withoutFilter(ServletContext context) {
    Map<String, ServletGuard> guards = new HashMap<>();
    context
        .getServletRegistrations()
        .forEach(
            (name, servlet) -> {
              if (!hasFilter(context, name)) {
                guardOf(servlet, context).ifPresent(guard -> guards.put(name, guard));
              }
            });
    if (guards.isEmpty()) {
      return null;
    }
    LOG.log(Level.WARNING, LoginErrors.lateServlets(new TreeSet<>(guards.keySet())));
    return new GuardedServlets(Map.copyOf(guards));
  }

  void guard(RequestState state, HttpServletRequest request) {
    ServletGuard guard = guardOf(target(request).getServletName());
    if (guard != null) {
      guard.check(state);
    }
  }

  /** The name is {@code null} for files and for 404 on Open Liberty. */
  private @Nullable ServletGuard guardOf(@Nullable String servlet) {
    return servlet == null ? null : guards.get(servlet);
  }

  private static void addFilter(ServletContext context, String servlet, ServletGuard guard) {
    FilterRegistration.Dynamic filter =
        context.addFilter(filterOf(servlet), new ServletGuardFilter(guard));
    if (filter != null) {
      filter.setAsyncSupported(true);
      filter.addMappingForServletNames(EnumSet.allOf(DispatcherType.class), true, servlet);
    }
  }

  private static boolean hasFilter(ServletContext context, String servlet) {
    FilterRegistration filter = context.getFilterRegistration(filterOf(servlet));
    return filter != null && filter.getServletNameMappings().contains(servlet);
  }

  private static String filterOf(String servlet) {
    return ServletGuardFilter.class.getName() + " " + servlet;
  }

  /** Ignores a malformed guard, which stops the deployment later (LOGIN-009). */
  private static Optional<ServletGuard> wellFormedGuardOf(
      ServletRegistration servlet, ServletContext context) {
    try {
      return guardOf(servlet, context);
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<ServletGuard> guardOf(
      ServletRegistration servlet, ServletContext context) {
    return ServletGuard.classOf(servlet, context).flatMap(ServletGuard::of);
  }

  private static HttpServletMapping target(HttpServletRequest request) {
    return request.getDispatcherType() == DispatcherType.INCLUDE
            && request.getAttribute(RequestDispatcher.INCLUDE_MAPPING)
                instanceof HttpServletMapping included
        ? included
        : request.getHttpServletMapping();
  }
}
