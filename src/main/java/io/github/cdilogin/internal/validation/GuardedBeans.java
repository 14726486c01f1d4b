package io.github.cdilogin.internal.validation;

import io.github.cdilogin.FreshLoginRequired;
import io.github.cdilogin.internal.guard.AnnotationFinder;
import io.github.cdilogin.internal.guard.GuardAnnotations;
import io.github.cdilogin.internal.guard.GuardedClass;
import io.github.cdilogin.internal.problem.DeploymentErrors;
import io.github.cdilogin.internal.problem.DeploymentProblem;
import jakarta.enterprise.inject.AmbiguousResolutionException;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the guarded beans that a login or refresh view uses. */
final class GuardedBeans {

  private final ApplicationBeans beans;
  private final GuardAnnotations guards = new GuardAnnotations();

  GuardedBeans(ApplicationBeans beans) {
    this.beans = beans;
  }

  /** The refresh view may require a login, but not a fresh one. */
  List<DeploymentProblem> problems(String view, List<BeanUse> uses, boolean login) {
    return uses.stream().flatMap(use -> problem(view, use, login).stream()).distinct().toList();
  }

  private Optional<DeploymentProblem> problem(String view, BeanUse use, boolean login) {
    Class<?> type = classOf(use.bean());
    if (type == null) {
      return Optional.empty();
    }
    GuardedClass guarded = GuardedClass.of(type, guards);
    List<AnnotatedElement> elements = new ArrayList<>(guardedMethods(guarded, use.member()));
    if (guarded.onClass()) {
      elements.add(type);
    }
    boolean fresh =
        elements.stream()
            .anyMatch(each -> AnnotationFinder.on(each, FreshLoginRequired.class).isPresent());
    return elements.isEmpty() || !(login || fresh)
        ? Optional.empty()
        : Optional.of(
            DeploymentErrors.guardedViewBean(
                type.getName() + "." + use.member(), view, use.expression(), fresh));
  }

  /** Returns the guarded methods that an expression may call, if there is no other. */
  private static List<Method> guardedMethods(GuardedClass guarded, String member) {
    String property = Character.toUpperCase(member.charAt(0)) + member.substring(1);
    Set<String> names = Set.of(member, "get" + property, "is" + property);
    List<Method> called =
        GuardedClass.methodsOfApplication(guarded.type()).stream()
            .filter(method -> names.contains(method.getName()))
            .toList();
    return guarded.methods().containsAll(called) ? called : List.of();
  }

  /** The class of a managed bean; {@code null} for a producer, or if there is no such bean. */
  private @Nullable Class<?> classOf(String name) {
    BeanManager manager = beans.manager();
    try {
      Bean<?> bean = manager.resolve(manager.getBeans(name));
      return bean != null && bean.getTypes().contains(bean.getBeanClass())
          ? bean.getBeanClass()
          : null;
    } catch (AmbiguousResolutionException ambiguous) {
      return null;
    }
  }
}
