package io.github.cdilogin.internal.deployment;

import io.github.cdilogin.LoginConfiguration;
import io.github.cdilogin.internal.problem.DeploymentErrors;
import io.github.cdilogin.internal.problem.DeploymentProblem;
import io.github.cdilogin.internal.validation.ApplicationBeans;
import jakarta.enterprise.inject.AmbiguousResolutionException;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Selects the loaders and handlers that an application registers on the {@link LoginConfiguration}
 * or as beans: at most one of each type. A bean is not created before a request needs it, because
 * EJB and JPA are not available during the deployment.
 */
final class HandlerSelector {

  private final ApplicationBeans application;

  HandlerSelector(ApplicationBeans application) {
    this.application = application;
  }

  /** Returns the first that is registered. A second one is a problem. */
  <T> Optional<Supplier<T>> one(
      Class<T> type, List<T> configured, Collection<DeploymentProblem> problems) {
    Set<Bean<?>> candidates = resolved(application.of(type));
    if (configured.size() + candidates.size() > 1) {
      List<String> places = places(type, configured, candidates);
      problems.add(
          areOfOneModule(configured, candidates)
              ? DeploymentErrors.several(type, places)
              : DeploymentErrors.sharedLibrary(type, places));
    }
    return configured.isEmpty()
        ? candidates.stream().findFirst().map(bean -> reference(type, bean))
        : Optional.of(() -> configured.get(0));
  }

  /** Checks for one module: each class loader is the same as, or a parent of, any other. */
  private static boolean areOfOneModule(List<?> configured, Set<Bean<?>> candidates) {
    List<ClassLoader> loaders =
        Stream.concat(
                configured.stream().map(Object::getClass),
                candidates.stream().map(Bean::getBeanClass))
            .map(Class::getClassLoader)
            .toList();
    return loaders.stream()
        .allMatch(
            one ->
                loaders.stream()
                    .allMatch(other -> isSameOrChildOf(one, other) || isSameOrChildOf(other, one)));
  }

  private static boolean isSameOrChildOf(
      @Nullable ClassLoader loader, @Nullable ClassLoader parent) {
    return Stream.iterate(loader, each -> each != null, ClassLoader::getParent)
            .anyMatch(each -> each.equals(parent))
        || parent == null;
  }

  /** Selects among the candidates by the rules of CDI, such as alternatives. */
  private Set<Bean<?>> resolved(Set<Bean<?>> candidates) {
    try {
      Bean<?> chosen = application.manager().resolve(new HashSet<>(candidates));
      return chosen == null ? Set.of() : Set.of(chosen);
    } catch (AmbiguousResolutionException several) {
      return candidates;
    }
  }

  private static <T> List<String> places(
      Class<T> type, List<T> configured, Set<Bean<?>> candidates) {
    List<String> places = new ArrayList<>();
    configured.forEach(each -> places.add("LoginConfiguration (" + type.getSimpleName() + ")"));
    candidates.stream()
        .map(bean -> "bean " + bean.getBeanClass().getName())
        .sorted()
        .forEach(places::add);
    return places;
  }

  private <T> Supplier<T> reference(Class<T> type, Bean<?> bean) {
    BeanManager beans = application.manager();
    return new Lazy<>(
        () -> type.cast(beans.getReference(bean, type, beans.createCreationalContext(bean))));
  }

  /** Creates the value at the first call. Thread-safe. */
  private static final class Lazy<T> implements Supplier<T> {

    private final Supplier<T> creator;
    private volatile @Nullable T value;

    Lazy(Supplier<T> creator) {
      this.creator = creator;
    }

    @Override
    public T get() {
      T present = value;
      return present == null ? create() : present;
    }

    private synchronized T create() {
      T present = value;
      if (present == null) {
        present = creator.get();
        value = present;
      }
      return present;
    }
  }
}
