package io.github.cdilogin;

import io.github.cdilogin.config.LoginSettings;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Login and refresh views that a guarded servlet serves under exactly that path: no later
 * registration can take the path from it. Every other view is looked at when it is requested.
 */
final class GuardedViews {

  private final ServletContext context;
  private final List<Finding> findings = new ArrayList<>();

  private GuardedViews(ServletContext context) {
    this.context = context;
  }

  static List<Finding> in(ServletContext context, LoginSettings settings) {
    GuardedViews views = new GuardedViews(context);
    Collection<? extends ServletRegistration> servlets = servlets(context);
    settings.loginViews().all().forEach(view -> views.inspect(view, servlets, LoginRequired.class));
    settings.views().forEach(view -> views.inspect(view, servlets, FreshLoginRequired.class));
    return views.findings;
  }

  private void inspect(
      String view,
      Collection<? extends ServletRegistration> servlets,
      Class<? extends Annotation> guard) {
    String path = view.replaceFirst("[?#].*", "");
    for (ServletRegistration servlet : servlets) {
      if (Stream.ofNullable(servlet.getMappings()).anyMatch(paths -> paths.contains(path))) {
        classOf(servlet)
            .filter(type -> Bindings.on(type, guard).isPresent())
            .ifPresent(type -> findings.add(LoginErrors.guardedViewServlet(view, type, guard)));
      }
    }
  }

  /** A listener of a library may not see them: then each view is looked at when it is requested. */
  private static Collection<? extends ServletRegistration> servlets(ServletContext context) {
    try {
      return context.getServletRegistrations().values();
    } catch (UnsupportedOperationException forbidden) {
      return List.of();
    }
  }

  private Optional<Class<?>> classOf(ServletRegistration servlet) {
    return Stream.ofNullable(servlet.getClassName()).flatMap(this::load).findFirst();
  }

  private Stream<Class<?>> load(String name) {
    try {
      return Stream.of(Class.forName(name, false, context.getClassLoader()));
    } catch (ClassNotFoundException | LinkageError notOurs) {
      return Stream.empty();
    }
  }
}
