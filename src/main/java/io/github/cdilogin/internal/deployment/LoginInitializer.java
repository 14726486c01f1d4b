package io.github.cdilogin.internal.deployment;

import io.github.cdilogin.FreshLoginRequired;
import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.internal.servlet.GuardedServlets;
import io.github.cdilogin.internal.servlet.LateServlets;
import io.github.cdilogin.internal.servlet.LoginFilter;
import io.github.cdilogin.internal.validation.FoundViews;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.annotation.HandlesTypes;
import jakarta.servlet.annotation.WebListener;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Integrates the library with a servlet container: registers {@link LoginFilter} before every other
 * filter, adds a filter for each guarded servlet, and makes the session cookie secure unless {@code
 * web.xml} configures it. Called by the servlet container.
 *
 * <p>On application servers the CDI container starts before the servlet context, elsewhere after
 * it. Servlets, guarded classes that are not beans, and context parameters are validated when both
 * exist.
 *
 * <p>Decision: the filter is not in {@code web-fragment.xml}, because a filter of a fragment runs
 * after the filters of the application, which may read the current user.
 *
 * @see <a href="https://jakarta.ee/specifications/servlet/6.0/">Jakarta Servlet 6.0, chapter 8</a>
 * @since 0.1.0
 */
@HandlesTypes({LoginRequired.class, FreshLoginRequired.class, WebListener.class})
public final class LoginInitializer implements ServletContainerInitializer {

  private static final String FILTER = "cdi-login";

  /** A class name, because JSP may be missing. */
  private static final String PAGES_LISTENER = "io.github.cdilogin.internal.jsp.PagesListener";

  /** Called by the servlet container. */
  public LoginInitializer() {}

  @Override
  public void onStartup(@Nullable Set<Class<?>> guarded, ServletContext context) {
    ScannedClasses.keep(guarded, context);
    CurrentDeployment.begin(context);
    context.setAttribute(FoundViews.READER, viewsReader(context));
    addFilter(context);
    context.addListener(PAGES_LISTENER);
    GuardedServlets.addFilters(context);
    context.addListener(new LateServlets(context));
    context.addListener(new PathFilterListener(context));
    trackSessionsByCookieOnly(context);
    SessionCookieDefaults.applyTo(context);
  }

  private static FoundViews.Reader viewsReader(ServletContext context) {
    return faces -> CurrentDeployment.readViews(context, faces);
  }

  private static void addFilter(ServletContext context) {
    FilterRegistration.Dynamic filter =
        context.addFilter(FILTER, new LoginFilter(CurrentDeployment::start));
    filter.setAsyncSupported(true);
    filter.addMappingForUrlPatterns(EnumSet.allOf(DispatcherType.class), false, "/*");
  }

  /** A session id in a URL would expose the login in logs, bookmarks and Referer headers. */
  private static void trackSessionsByCookieOnly(ServletContext context) {
    if (context
        .getEffectiveSessionTrackingModes()
        .equals(context.getDefaultSessionTrackingModes())) {
      context.setSessionTrackingModes(EnumSet.of(SessionTrackingMode.COOKIE));
    }
  }
}
