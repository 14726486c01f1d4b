package io.github.cdilogin.internal.deployment;

import io.github.cdilogin.FreshLoginRequired;
import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.internal.servlet.GuardedServlets;
import io.github.cdilogin.internal.servlet.LateServlets;
import io.github.cdilogin.internal.servlet.LoginFilter;
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
 * Joins the library to a servlet container: puts {@link LoginFilter} before every other filter, a
 * filter before each guarded servlet, and makes the session cookie safe where {@code web.xml} is
 * silent. For the container.
 *
 * <p>On application servers the CDI container is there before the servlet context, elsewhere it
 * comes after. Servlets, guarded classes that are no beans, and context parameters are inspected
 * when both are there.
 *
 * <p>Why not {@code web-fragment.xml}: a filter of a fragment comes after those of the application,
 * which may well ask who is there.
 *
 * @see <a href="https://jakarta.ee/specifications/servlet/6.0/">Jakarta Servlet 6.0, chapter 8</a>
 * @since 0.1.0
 */
@HandlesTypes({LoginRequired.class, FreshLoginRequired.class, WebListener.class})
public final class LoginInitializer implements ServletContainerInitializer {

  private static final String FILTER = "cdi-login";

  /** Named by a text, because JSP may be missing. */
  private static final String PAGES_LISTENER = "io.github.cdilogin.internal.jsp.PagesListener";

  /** For the servlet container. */
  public LoginInitializer() {}

  @Override
  public void onStartup(@Nullable Set<Class<?>> guarded, ServletContext context) {
    ScannedClasses.keep(guarded, context);
    CurrentDeployment.begin(context);
    addFilter(context);
    context.addListener(PAGES_LISTENER);
    GuardedServlets.addFilters(context);
    context.addListener(new LateServlets(context));
    trackSessionsByCookieOnly(context);
    SessionCookieDefaults.applyTo(context);
  }

  private static void addFilter(ServletContext context) {
    FilterRegistration.Dynamic filter =
        context.addFilter(FILTER, new LoginFilter(CurrentDeployment::runtime));
    filter.setAsyncSupported(true);
    filter.addMappingForUrlPatterns(EnumSet.allOf(DispatcherType.class), false, "/*");
  }

  /** A session id in a URL is a login in a log, a bookmark and a Referer. */
  private static void trackSessionsByCookieOnly(ServletContext context) {
    if (context
        .getEffectiveSessionTrackingModes()
        .equals(context.getDefaultSessionTrackingModes())) {
      context.setSessionTrackingModes(EnumSet.of(SessionTrackingMode.COOKIE));
    }
  }
}
