package io.github.cdilogin.internal.validation;

import io.github.cdilogin.internal.configuration.LoginSettings;
import io.github.cdilogin.internal.guard.ServletGuard;
import io.github.cdilogin.internal.problem.DeploymentProblem;
import io.github.cdilogin.internal.problem.GuardDeploymentErrors;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds login and refresh views that are served by a guarded servlet with exactly this path, which
 * no later registration can replace. Every other view is checked when it is requested.
 */
public final class GuardedViews {

  private GuardedViews() {}

  public static List<DeploymentProblem> in(ServletContext context, LoginSettings settings) {
    List<DeploymentProblem> problems = new ArrayList<>();
    for (ServletRegistration servlet : ServletMappings.servlets(context)) {
      for (String view : settings.views()) {
        if (serves(servlet, view)) {
          boolean login = settings.loginViews().all().anyMatch(view::equals);
          guardOf(servlet, context)
              .filter(guard -> login || guard.fresh())
              .map(
                  guard ->
                      GuardDeploymentErrors.guardedViewServlet(
                          view, guard.servlet(), guard.fresh()))
              .ifPresent(problems::add);
        }
      }
    }
    return problems;
  }

  private static boolean serves(ServletRegistration servlet, String view) {
    String path = view.replaceFirst("[?#].*", "");
    return ServletMappings.patterns(servlet).contains(path);
  }

  private static Optional<ServletGuard> guardOf(
      ServletRegistration servlet, ServletContext context) {
    try {
      return ServletGuard.classOf(servlet, context).flatMap(ServletGuard::of);
    } catch (DateTimeException malformed) {
      // Reported as LOGIN-009.
      return Optional.empty();
    }
  }
}
