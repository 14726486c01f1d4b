package io.github.cdilogin.internal.servlet;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import org.jspecify.annotations.Nullable;

/**
 * Adds filters for the servlets that are registered after {@code LoginInitializer}. Called by the
 * servlet container.
 *
 * <p>It runs twice. As a listener of {@code web-fragment.xml} it runs after the listeners of {@code
 * web.xml} and of the application's classes, and can add filters on every server. As a listener
 * that {@code LoginInitializer} adds, it runs after the listeners of all {@code web-fragment.xml}
 * files. The specification does not allow such a listener to read the servlets, but some servers
 * restrict only the context of the event, and not the context of the initializer.
 *
 * @since 0.1.0
 */
public final class LateServlets implements ServletContextListener {

  private final @Nullable ServletContext unrestricted;

  /** Called by the servlet container. */
  public LateServlets() {
    this(null);
  }

  public LateServlets(@Nullable ServletContext unrestricted) {
    this.unrestricted = unrestricted;
  }

  @Override
  public void contextInitialized(ServletContextEvent event) {
    if (unrestricted == null) {
      GuardedServlets.addFilters(event.getServletContext());
    } else {
      addLastFilters(unrestricted);
    }
  }

  private static void addLastFilters(ServletContext context) {
    try {
      GuardedServlets.addFilters(context);
    } catch (UnsupportedOperationException restricted) {
      // LoginFilter checks the remaining guards.
    }
  }
}
