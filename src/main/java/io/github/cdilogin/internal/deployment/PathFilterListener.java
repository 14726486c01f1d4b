package io.github.cdilogin.internal.deployment;

import io.github.cdilogin.internal.servlet.PathGuardFilter;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import org.jspecify.annotations.Nullable;

/**
 * Adds {@link PathGuardFilter} after the filters of the application. Called by the servlet
 * container, twice for the same reasons as {@link
 * io.github.cdilogin.internal.servlet.LateServlets}.
 *
 * <p>Decision: it is a listener and not {@link LoginInitializer}, because the settings are known
 * only after the CDI container has started, which is a listener in some applications.
 *
 * @since 0.1.0
 */
public final class PathFilterListener implements ServletContextListener {

  private final @Nullable ServletContext unrestricted;

  /** Called by the servlet container. */
  public PathFilterListener() {
    this(null);
  }

  PathFilterListener(@Nullable ServletContext unrestricted) {
    this.unrestricted = unrestricted;
  }

  @Override
  public void contextInitialized(ServletContextEvent event) {
    ServletContext context = unrestricted == null ? event.getServletContext() : unrestricted;
    try {
      CurrentDeployment.settings(context)
          .ifPresent(settings -> PathGuardFilter.addTo(context, settings));
    } catch (UnsupportedOperationException restricted) {
      // The listener of web-fragment.xml has added it, or LoginFilter reports that it is missing.
    }
  }
}
