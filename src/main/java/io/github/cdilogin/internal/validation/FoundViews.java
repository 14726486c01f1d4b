package io.github.cdilogin.internal.validation;

import io.github.cdilogin.internal.configuration.LoginSettings;
import io.github.cdilogin.internal.configuration.PathRules;
import io.github.cdilogin.internal.http.FacesMapping;
import io.github.cdilogin.internal.problem.DeploymentErrors;
import io.github.cdilogin.internal.problem.DeploymentProblem;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which login and refresh views Faces finds when it starts, and the problems of those that it
 * serves: a view that does not exist, and one that uses a guarded bean.
 *
 * <p>Decision: the views are read when Faces starts, and their problems are found later, when all
 * servlets are mapped. A path that another servlet serves is no problem, and neither is a path
 * without a servlet or in an unusual spelling, because a filter or a server in front of this one
 * may serve it.
 */
public final class FoundViews {

  /** The attribute of the servlet context with the {@link Reader}. */
  public static final String READER = FoundViews.class.getName();

  private final Map<String, List<BeanUse>> pages = new HashMap<>();

  /** The views of Faces. */
  public interface Finder {

    /** Returns what the page of a view uses; {@code null} if the view does not exist. */
    @Nullable List<BeanUse> page(String viewId);
  }

  /** Reads the views of the application when Faces starts. */
  public interface Reader {

    /**
     * Reads the views.
     *
     * @param faces returns the views of Faces, from the beans of the application
     */
    void read(Function<BeanManager, Finder> faces);
  }

  /** Reads the views of an application. */
  public static FoundViews of(ServletContext context, LoginSettings settings, Finder faces) {
    FoundViews found = new FoundViews();
    ViewIds ids = ViewIds.of(context);
    for (String path : paths(settings)) {
      for (String id : ids.all(path)) {
        List<BeanUse> page = faces.page(id);
        if (page != null) {
          found.pages.put(id, page);
        }
      }
    }
    return found;
  }

  /** Returns the problems of the views, when all servlets are mapped. */
  public List<DeploymentProblem> problems(
      ServletContext context, LoginSettings settings, ApplicationBeans beans) {
    List<DeploymentProblem> problems = new ArrayList<>();
    GuardedBeans guarded = new GuardedBeans(beans);
    for (String path : paths(settings)) {
      if (isServedByFaces(path, context)) {
        page(path, context)
            .ifPresentOrElse(
                uses -> problems.addAll(guarded.problems(path, uses, isLoginView(path, settings))),
                () -> problems.add(DeploymentErrors.missingView(path)));
      }
    }
    return problems;
  }

  private static boolean isServedByFaces(String path, ServletContext context) {
    return ServletMappings.of(context, path)
        .filter(mapping -> FacesMapping.isFaces(mapping.servlet()))
        .isPresent();
  }

  private Optional<List<BeanUse>> page(String path, ServletContext context) {
    return ServletMappings.of(context, path)
        .flatMap(
            mapping ->
                ViewIds.of(context).of(path, mapping).stream()
                    .filter(pages::containsKey)
                    .findFirst())
        .map(pages::get);
  }

  private static boolean isLoginView(String path, LoginSettings settings) {
    return settings.loginViews().all().map(FoundViews::path).anyMatch(path::equals);
  }

  private static Set<String> paths(LoginSettings settings) {
    return settings.views().stream()
        .map(FoundViews::path)
        .filter(PathRules::isPattern)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String path(String view) {
    return view.replaceFirst("[?#].*", "");
  }
}
