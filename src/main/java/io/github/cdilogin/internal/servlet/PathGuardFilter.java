package io.github.cdilogin.internal.servlet;

import io.github.cdilogin.internal.configuration.LoginSettings;
import io.github.cdilogin.internal.configuration.PathRules;
import io.github.cdilogin.internal.guard.PathGuard;
import io.github.cdilogin.internal.problem.DeploymentErrors;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.internal.request.RequestState;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks the path rules after the filters of the application, if the configuration demands it. Only
 * then it is registered, because a filter costs every request.
 *
 * <p>Decision: {@link LoginFilter} selects the rule by the path that the container has mapped, as
 * it does without this filter. The path that the filters of the application present to the servlet
 * is checked, too.
 */
public final class PathGuardFilter extends GuardFilter {

  private static final String NAME = PathGuardFilter.class.getName();
  private static final String RULE = NAME + ".rule";

  private final LoginSettings settings;

  private PathGuardFilter(LoginSettings settings) {
    this.settings = settings;
  }

  /** Adds the filter if the settings need it and it is not there yet. */
  public static void addTo(ServletContext context, LoginSettings settings) {
    if (isNeeded(settings) && context.getFilterRegistration(NAME) == null) {
      FilterRegistration.Dynamic filter = context.addFilter(NAME, new PathGuardFilter(settings));
      if (filter != null) {
        filter.setAsyncSupported(true);
        filter.addMappingForUrlPatterns(EnumSet.allOf(DispatcherType.class), true, "/*");
      }
    }
  }

  /**
   * Checks whether this filter checks the rules, and not {@link LoginFilter}.
   *
   * @throws jakarta.enterprise.inject.spi.DeploymentException (LOGIN-042) if it should, and could
   *     not be added
   */
  static boolean isUsed(ServletContext context, LoginSettings settings) {
    boolean needed = isNeeded(settings);
    if (needed && context.getFilterRegistration(NAME) == null) {
      throw DeploymentErrors.deployment(Set.of(DeploymentErrors.noPathFilter()), true, null);
    }
    return needed;
  }

  /** Continues with the filters of the application, and leaves the rule to this filter. */
  static void proceed(
      PathRules.@Nullable Rule rule,
      HttpServletRequest request,
      ServletResponse response,
      FilterChain chain)
      throws IOException, ServletException {
    Object outer = request.getAttribute(RULE);
    request.setAttribute(RULE, rule);
    try {
      chain.doFilter(request, response);
    } finally {
      request.setAttribute(RULE, outer);
    }
  }

  @Override
  void check(@Nullable RequestState state, ServletRequest request) {
    if (request instanceof HttpServletRequest http) {
      RequestState required = CurrentRequest.required("ProtectedPaths");
      if (request.getAttribute(RULE) instanceof PathRules.Rule rule) {
        PathGuard.check(required, rule);
      }
      PathGuard.check(required, settings, http);
    }
  }

  private static boolean isNeeded(LoginSettings settings) {
    return settings.pathRules().afterFilters() && !settings.pathRules().isEmpty();
  }
}
