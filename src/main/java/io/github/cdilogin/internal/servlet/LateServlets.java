package io.github.cdilogin.internal.servlet;

import io.github.cdilogin.internal.deployment.LoginInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import org.jspecify.annotations.Nullable;

/**
 * Guards the servlets that others have added after {@link LoginInitializer}. For the container.
 *
 * <p>It runs twice. As a listener of {@code web-fragment.xml} it runs after those of {@code
 * web.xml} and of the application's own classes, and may add filters on every server. As a listener
 * that {@link LoginInitializer} adds, it runs after all of those in {@code web-fragment.xml} files,
 * too; the specification lets no such listener look at servlets, but some servers restrict only the
 * context of the event, and not that of the initializer.
 *
 * @since 0.1.0
 */
public final class LateServlets implements ServletContextListener {

  private final @Nullable ServletContext unrestricted;

  /** For the servlet container. */
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
      // LoginFilter calls the guards that are left.
    }
  }
}
