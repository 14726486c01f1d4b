package io.github.cdilogin.internal.deployment;

import io.github.cdilogin.internal.configuration.LoginSettings;
import io.github.cdilogin.internal.login.LoginRuntime;
import io.github.cdilogin.internal.problem.LoginErrors;
import io.github.cdilogin.internal.validation.FoundViews;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContext;
import java.util.Optional;
import java.util.function.Function;

/** Finds the deployment of the current application. */
public final class CurrentDeployment {

  private CurrentDeployment() {}

  /** Called when the servlet container starts an application, before or after CDI starts. */
  static void begin(ServletContext context) {
    find()
        .ifPresentOrElse(
            deployment -> deployment.inspect(context), () -> PendingServletContexts.add(context));
  }

  /**
   * Returns the services of the application, and validates the web application if that is not done.
   *
   * @throws IllegalStateException (LOGIN-107) if there is no CDI container with the library
   */
  public static LoginRuntime runtime(ServletContext context) {
    return find().orElseThrow(LoginErrors::noContainer).runtime(context);
  }

  /**
   * Returns the services of a web application that begins to serve requests.
   *
   * @throws IllegalStateException (LOGIN-107) if there is no CDI container with the library
   */
  static LoginRuntime start(ServletContext context) {
    return find().orElseThrow(LoginErrors::noContainer).start(context);
  }

  /** Reads the views of a Faces application, if the CDI container has started. */
  static void readViews(ServletContext context, Function<BeanManager, FoundViews.Finder> faces) {
    find().ifPresent(deployment -> deployment.readViews(context, faces));
  }

  /** Returns the settings of a web application, if the CDI container has started. */
  static Optional<LoginSettings> settings(ServletContext context) {
    return find().map(deployment -> deployment.runtime(context).settings());
  }

  /**
   * Returns the services of the application.
   *
   * @throws IllegalStateException (LOGIN-107) if there is no CDI container with the library
   */
  static LoginRuntime runtime() {
    return find().orElseThrow(LoginErrors::noContainer).runtime();
  }

  /** Returns the deployment, if the CDI container has validated it. */
  private static Optional<ApplicationDeployment> find() {
    try {
      LoginExtension extension = CDI.current().getBeanManager().getExtension(LoginExtension.class);
      return Optional.of(extension.deployment).filter(ApplicationDeployment::isValidated);
    } catch (IllegalStateException | IllegalArgumentException absent) {
      return Optional.empty();
    }
  }
}
