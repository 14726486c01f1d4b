package io.github.cdilogin.internal.validation;

import io.github.cdilogin.internal.guard.GuardAnnotations;
import io.github.cdilogin.internal.guard.GuardedClass;
import io.github.cdilogin.internal.problem.DeploymentProblem;
import io.github.cdilogin.internal.problem.GuardErrors;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Vetoed;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds guards that would not run, while the container reads the application's classes.
 *
 * <p>A class with such a guard is hidden from the container, and a stand-in takes its place where
 * others inject it: the deployment is going to fail anyway, and this way it fails with all our
 * problems at once, instead of with the first proxy error of the container.
 */
public final class GuardValidator {

  private final GuardAnnotations guards = new GuardAnnotations();
  private final InheritedGuards inherited = new InheritedGuards(guards);
  private final Set<DeploymentProblem> problems = new LinkedHashSet<>();
  private final Set<Class<?>> guarded = new LinkedHashSet<>();
  private final Set<AnnotatedType<?>> hidden = new LinkedHashSet<>();

  /** What is wrong with the guards of the classes that the CDI container has read. */
  public Collection<DeploymentProblem> problems(ApplicationBeans beans) {
    Set<DeploymentProblem> all = new LinkedHashSet<>(problems);
    for (Class<?> type : guarded) {
      noBean(type, beans, all);
    }
    for (Class<?> type : guards.carriers()) {
      uselessAnnotation(type, beans, all);
    }
    return all;
  }

  /** Called for every class there is: nearly all have no guard. */
  public <T> void inspect(ProcessAnnotatedType<T> processing) {
    AnnotatedType<T> type = processing.getAnnotatedType();
    if (hasGuard(type)) {
      List<DeploymentProblem> useless = useless(type);
      useless.addAll(inherited.lostBy(type.getJavaClass()));
      if (useless.isEmpty()) {
        guarded.add(type.getJavaClass());
      } else {
        hide(processing, useless);
      }
    } else if (inherited.areAbove(type.getJavaClass())) {
      Collection<DeploymentProblem> lost = inherited.lostBy(type.getJavaClass());
      if (!lost.isEmpty()) {
        hide(processing, lost);
      }
    }
  }

  /** Lets what injects a hidden class be deployed, so that the deployment gets as far as we do. */
  public void addSubstitutes(AfterBeanDiscovery discovery, BeanManager beans) {
    for (AnnotatedType<?> type : hidden) {
      discovery
          .addBean()
          .beanClass(type.getJavaClass())
          .id(GuardValidator.class.getName() + " " + type.getJavaClass().getName())
          .types(type.getTypeClosure())
          .qualifiers(qualifiers(type, beans))
          .scope(Dependent.class)
          .createWith(context -> null);
    }
  }

  /**
   * What is wrong with the guards of classes that the servlet container has found: there may be
   * some that the CDI container has never read.
   */
  public static Collection<DeploymentProblem> ofWebApplication(
      Collection<Class<?>> classes, ApplicationBeans beans) {
    GuardAnnotations guards = new GuardAnnotations();
    Set<DeploymentProblem> problems = new LinkedHashSet<>();
    for (Class<?> type : classes) {
      GuardedClass guarded = GuardedClass.of(type, guards);
      if (type.isAnnotation()) {
        uselessAnnotation(type, beans, problems);
      } else if (guarded.hasGuards()) {
        problems.addAll(GuardRules.problems(guarded));
        noBean(type, beans, problems);
      }
    }
    return problems;
  }

  private void hide(ProcessAnnotatedType<?> processing, Collection<DeploymentProblem> reasons) {
    problems.addAll(reasons);
    hidden.add(processing.getAnnotatedType());
    processing.veto();
  }

  private boolean hasGuard(AnnotatedType<?> type) {
    for (AnnotatedMethod<?> method : type.getMethods()) {
      if (guards.areOn(method)) {
        return true;
      }
    }
    return guards.areOn(type);
  }

  private List<DeploymentProblem> useless(AnnotatedType<?> type) {
    GuardedClass found = GuardedClass.of(type, guards);
    List<DeploymentProblem> useless = GuardRules.problems(found);
    if (found.onClass() && UninterceptedKind.of(found.type()) == null) {
      List<Method> methods = new ArrayList<>();
      for (AnnotatedMethod<?> method : type.getMethods()) {
        methods.add(method.getJavaMember());
      }
      useless.addAll(GuardRules.ofWholeBean(found, methods));
    }
    return useless;
  }

  /** A guarded class that no container makes instances of, nor of a class that extends it. */
  private static void noBean(
      Class<?> type, ApplicationBeans beans, Collection<DeploymentProblem> problems) {
    if (!isLeftAlone(type) && !beans.areMadeOf(type)) {
      problems.add(
          type.isAnnotationPresent(Vetoed.class)
              ? GuardErrors.vetoed(type.getName())
              : GuardErrors.noBean(type.getName()));
    }
  }

  /** An annotation that carries a guard, and that no CDI container looks behind. */
  private static void uselessAnnotation(
      Class<?> type, ApplicationBeans beans, Collection<DeploymentProblem> problems) {
    if (!beans.areBoundBy(type.asSubclass(Annotation.class))) {
      problems.add(GuardErrors.uselessAnnotation(type.getName()));
    }
  }

  /**
   * A servlet is guarded by the filter; of the others nothing runs, or they have their own rule.
   */
  private static boolean isLeftAlone(Class<?> type) {
    return GuardRules.isServlet(type)
        || Modifier.isAbstract(type.getModifiers())
        || type.isAnnotationPresent(Alternative.class)
        || UninterceptedKind.of(type) != null;
  }

  private static Set<Annotation> qualifiers(AnnotatedType<?> type, BeanManager beans) {
    Set<Annotation> qualifiers =
        type.getAnnotations().stream()
            .filter(annotation -> beans.isQualifier(annotation.annotationType()))
            .collect(Collectors.toCollection(HashSet::new));
    if (qualifiers.isEmpty()) {
      qualifiers.add(Default.Literal.INSTANCE);
    }
    qualifiers.add(Any.Literal.INSTANCE);
    return qualifiers;
  }
}
