package io.github.cdilogin.internal.validation;

import io.github.cdilogin.internal.guard.GuardAnnotations;
import io.github.cdilogin.internal.guard.GuardedClass;
import io.github.cdilogin.internal.problem.DeploymentProblem;
import io.github.cdilogin.internal.problem.GuardDeploymentErrors;
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
 * Finds guards that have no effect, while the container reads the classes of the application.
 *
 * <p>A class with such a guard is vetoed, and a substitute is added for its injection points. The
 * deployment fails in any case. This way it fails with all problems of the library, and not with
 * the first proxy error of the container.
 */
public final class GuardValidator {

  private final GuardAnnotations guards = new GuardAnnotations();
  private final InheritedGuards inherited = new InheritedGuards(guards);
  private final Set<DeploymentProblem> problems = new LinkedHashSet<>();
  private final Set<Class<?>> guarded = new LinkedHashSet<>();
  private final Set<AnnotatedType<?>> vetoed = new LinkedHashSet<>();

  /** Returns the problems with guards of the classes that the CDI container has read. */
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

  /** Inspects one class. Called for every class, most of which have no guard. */
  public <T> void inspect(ProcessAnnotatedType<T> processing) {
    AnnotatedType<T> type = processing.getAnnotatedType();
    if (hasGuard(type)) {
      List<DeploymentProblem> useless = useless(type);
      useless.addAll(inherited.lostBy(type.getJavaClass()));
      if (useless.isEmpty()) {
        guarded.add(type.getJavaClass());
      } else {
        veto(processing, useless);
      }
    } else if (inherited.existAbove(type.getJavaClass())) {
      Collection<DeploymentProblem> lost = inherited.lostBy(type.getJavaClass());
      if (!lost.isEmpty()) {
        veto(processing, lost);
      }
    }
  }

  /** Adds substitutes for vetoed classes, so that their injection points can be resolved. */
  public void addSubstitutes(AfterBeanDiscovery discovery, BeanManager beans) {
    for (AnnotatedType<?> type : vetoed) {
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
   * Returns the problems with guards of the classes that the servlet container has found, because
   * the CDI container may not have read all of them.
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

  private void veto(ProcessAnnotatedType<?> processing, Collection<DeploymentProblem> reasons) {
    problems.addAll(reasons);
    vetoed.add(processing.getAnnotatedType());
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

  /** Adds a problem if the container creates no instances of a guarded class or its subclasses. */
  private static void noBean(
      Class<?> type, ApplicationBeans beans, Collection<DeploymentProblem> problems) {
    if (!needsNoBean(type) && !beans.hasBeanOf(type)) {
      problems.add(
          type.isAnnotationPresent(Vetoed.class)
              ? GuardDeploymentErrors.vetoed(type.getName())
              : GuardDeploymentErrors.noBean(type.getName()));
    }
  }

  /** Adds a problem for an annotation with a guard that is neither a binding nor a stereotype. */
  private static void uselessAnnotation(
      Class<?> type, ApplicationBeans beans, Collection<DeploymentProblem> problems) {
    if (!beans.isBindingOrStereotype(type.asSubclass(Annotation.class))) {
      problems.add(GuardDeploymentErrors.uselessAnnotation(type.getName()));
    }
  }

  /** Classes that need not be beans: the filter guards servlets, others have separate rules. */
  private static boolean needsNoBean(Class<?> type) {
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
