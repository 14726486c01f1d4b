package io.github.cdilogin.internal.servlet;

import io.github.cdilogin.internal.deployment.LoginInitializer;
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
 * The servlets whose class carries a guard, by name. No CDI container intercepts a servlet, so each
 * gets a {@link ServletGuardFilter} of its own, mapped by its name: behind the application's
 * filters, and for named dispatches too.
 *
 * <p>When the servlets are known: on Tomcat and Payara those of {@code web.xml} and of {@code
 * WebServlet} annotations are registered before any {@link LoginInitializer initializer} runs;
 * other initializers and the listeners of the application add theirs until {@link LateServlets}
 * runs. The few that come even later have no such filter. {@link LoginFilter} calls their guard,
 * before the application's filters; where there are none of these, that costs nothing.
 */
public final class GuardedServlets {

  static final GuardedServlets NONE = new GuardedServlets(Map.of());

  private static final Logger LOG = System.getLogger(GuardedServlets.class.getPackageName());

  private final Map<String, ServletGuard> guards;

  private GuardedServlets(Map<String, ServletGuard> guards) {
    this.guards = guards;
  }

  /** Adds a filter for each guarded servlet that is registered by now and has none yet. */
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

  /** The guarded servlets without a filter of their own. */
  static GuardedServlets withoutFilter(ServletContext context) {
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
      return NONE;
    }
    LOG.log(Level.WARNING, LoginErrors.lateServlets(new TreeSet<>(guards.keySet())));
    return new GuardedServlets(Map.copyOf(guards));
  }

  void guard(RequestState state, HttpServletRequest request) {
    if (!guards.isEmpty()) {
      ServletGuard guard = guardOf(target(request).getServletName());
      if (guard != null) {
        guard.check(state);
      }
    }
  }

  /** A mapping has no name where no servlet runs: Open Liberty serves files and 404 this way. */
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

  /**
   * As {@link #guardOf}; a malformed guard is left to the deployment, which fails with LOGIN-009.
   */
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
