package io.github.cdilogin.internal.deployment;

import io.github.cdilogin.internal.login.LoginRuntime;
import io.github.cdilogin.internal.problem.LoginErrors;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContext;
import java.util.Optional;

/** Finds the deployment of the application whose code this thread runs. */
public final class CurrentDeployment {

  private CurrentDeployment() {}

  /** The servlet container starts an application, before or after its CDI container. */
  static void begin(ServletContext context) {
    find()
        .ifPresentOrElse(
            deployment -> deployment.inspect(context), () -> PendingServletContexts.add(context));
  }

  /**
   * The services of the application, also where no server has reported its servlet context before.
   *
   * @throws IllegalStateException (LOGIN-107) if there is no CDI container with the library
   */
  public static LoginRuntime runtime(ServletContext context) {
    return find().orElseThrow(LoginErrors::noContainer).runtime(context);
  }

  /**
   * The services of the application, with what is known of its servlet context.
   *
   * @throws IllegalStateException (LOGIN-107) if there is no CDI container with the library
   */
  static LoginRuntime runtime() {
    return find().orElseThrow(LoginErrors::noContainer).runtime();
  }

  /** The deployment, if its CDI container has validated it. */
  private static Optional<ApplicationDeployment> find() {
    try {
      LoginExtension extension = CDI.current().getBeanManager().getExtension(LoginExtension.class);
      return Optional.of(extension.deployment).filter(ApplicationDeployment::isValidated);
    } catch (IllegalStateException | IllegalArgumentException absent) {
      return Optional.empty();
    }
  }
}
