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
 * What an application registers, on the {@link LoginConfiguration} or as a bean: at most one of a
 * kind. A bean is not touched before a request needs it, because EJB and JPA are not up when a
 * deployment is checked.
 */
final class HandlerSelector {

  private final ApplicationBeans application;

  HandlerSelector(ApplicationBeans application) {
    this.application = application;
  }

  /** The first that is registered; a second one is a problem. */
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

  /** The classes of one module see each other, or those of its parent. */
  private static boolean areOfOneModule(List<?> configured, Set<Bean<?>> candidates) {
    List<ClassLoader> loaders =
        Stream.concat(
                configured.stream().map(Object::getClass),
                candidates.stream().map(Bean::getBeanClass))
            .map(Class::getClassLoader)
            .toList();
    return loaders.stream()
        .allMatch(one -> loaders.stream().allMatch(other -> sees(one, other) || sees(other, one)));
  }

  private static boolean sees(@Nullable ClassLoader loader, @Nullable ClassLoader parent) {
    return Stream.iterate(loader, each -> each != null, ClassLoader::getParent)
            .anyMatch(each -> each.equals(parent))
        || parent == null;
  }

  /** An alternative takes the place of what it replaces, as CDI has it. */
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

  /** Made by the first who asks, for all. */
  private static final class Lazy<T> implements Supplier<T> {

    private final Supplier<T> origin;
    private volatile @Nullable T value;

    Lazy(Supplier<T> origin) {
      this.origin = origin;
    }

    @Override
    public T get() {
      T present = value;
      return present == null ? make() : present;
    }

    private synchronized T make() {
      T present = value;
      if (present == null) {
        present = origin.get();
        value = present;
      }
      return present;
    }
  }
}
