package io.github.cdilogin.internal.validation;

import io.github.cdilogin.FreshLoginRequired;
import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.internal.guard.AnnotationFinder;
import io.github.cdilogin.internal.guard.GuardAnnotations;
import io.github.cdilogin.internal.guard.GuardedClass;
import io.github.cdilogin.internal.problem.DeploymentProblem;
import io.github.cdilogin.internal.problem.GuardErrors;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Guards that a class does not get from its superclasses and interfaces: Java inherits annotations
 * of a class only where they are {@code @Inherited}, and those of methods and interfaces never.
 *
 * <p>Why such a class is not deployed, instead of guarded: whatever reads the annotations, the CDI
 * container, the servlet filter, REST, a tool or a reviewer, then finds the same guards.
 */
final class InheritedGuards {

  private final GuardAnnotations guards;
  private final Map<Class<?>, Boolean> known = new HashMap<>();

  InheritedGuards(GuardAnnotations guards) {
    this.guards = guards;
  }

  /** Whether a superclass or an interface has guards. Called for every class there is. */
  boolean areAbove(Class<?> type) {
    Class<?> superclass = type.getSuperclass();
    if (superclass != null && areOnOrAbove(superclass)) {
      return true;
    }
    for (Class<?> each : type.getInterfaces()) {
      if (areOnOrAbove(each)) {
        return true;
      }
    }
    return false;
  }

  /** Those that a class does not get. */
  Collection<DeploymentProblem> lostBy(Class<?> type) {
    Set<DeploymentProblem> lost = new LinkedHashSet<>();
    for (Class<?> each = type; GuardedClass.isOfApplication(each); each = each.getSuperclass()) {
      interfacesOf(each, lost);
    }
    if (!Modifier.isAbstract(type.getModifiers()) && !GuardRules.isServlet(type)) {
      superclassesOf(type, lost);
    }
    return lost;
  }

  private boolean areOnOrAbove(Class<?> type) {
    if (!AnnotationFinder.mayCarry(type)) {
      return false;
    }
    Boolean found = known.get(type);
    if (found == null) {
      found = GuardedClass.of(type, guards).hasGuards() || areAbove(type);
      known.put(type, found);
    }
    return found;
  }

  private void interfacesOf(Class<?> type, Collection<DeploymentProblem> lost) {
    for (Class<?> each : type.getInterfaces()) {
      if (GuardedClass.isOfApplication(each)) {
        lost.addAll(UninterceptedKind.INTERFACE.problems(GuardedClass.of(each, guards)));
        interfacesOf(each, lost);
      }
    }
  }

  private void superclassesOf(Class<?> type, Collection<DeploymentProblem> lost) {
    for (Class<?> above = type.getSuperclass();
        GuardedClass.isOfApplication(above);
        above = above.getSuperclass()) {
      if (guards.areOn(above) && !isGuardedAs(above, type, type)) {
        lost.add(GuardErrors.guardNotInherited(type.getName(), above.getName()));
      }
      for (Method method : GuardedClass.methodsOf(above)) {
        if (guards.areOn(method) && isOverridable(method)) {
          overrideOf(method, type)
              .filter(override -> !isGuardedAs(method, override, type))
              .map(
                  override ->
                      GuardErrors.unguardedOverride(
                          GuardedClass.place(override), GuardedClass.place(method)))
              .ifPresent(lost::add);
        }
      }
    }
  }

  /** The method that runs instead of an overridden one. */
  private static Optional<Method> overrideOf(Method overridden, Class<?> type) {
    return Stream.<Class<?>>iterate(type, Class::getSuperclass)
        .takeWhile(each -> each != overridden.getDeclaringClass())
        .flatMap(each -> GuardedClass.methodsOf(each).stream())
        .filter(method -> overrides(method, overridden))
        .findFirst()
        .map(InheritedGuards::asWritten);
  }

  private static boolean overrides(Method method, Method overridden) {
    return method.getName().equals(overridden.getName())
        && isOverridable(method.getModifiers())
        && Arrays.equals(method.getParameterTypes(), overridden.getParameterTypes())
        && isVisible(overridden, method.getDeclaringClass());
  }

  private static boolean isVisible(Method overridden, Class<?> below) {
    int modifiers = overridden.getModifiers();
    return Modifier.isPublic(modifiers)
        || Modifier.isProtected(modifiers)
        || overridden.getDeclaringClass().getPackage().equals(below.getPackage());
  }

  private static boolean isOverridable(Method method) {
    return isOverridable(method.getModifiers()) && !method.isSynthetic();
  }

  private static boolean isOverridable(int modifiers) {
    return !Modifier.isPrivate(modifiers) && !Modifier.isStatic(modifiers);
  }

  /**
   * The method of the source for a bridge method, which the compiler adds to override a generic
   * one.
   */
  private static Method asWritten(Method method) {
    return method.isBridge()
        ? GuardedClass.methodsOf(method.getDeclaringClass()).stream()
            .filter(each -> !each.isBridge() && isBridgedBy(method, each))
            .findFirst()
            .orElse(method)
        : method;
  }

  private static boolean isBridgedBy(Method bridge, Method method) {
    Class<?>[] wide = bridge.getParameterTypes();
    Class<?>[] narrow = method.getParameterTypes();
    boolean fits = method.getName().equals(bridge.getName()) && wide.length == narrow.length;
    for (int i = 0; fits && i < wide.length; i++) {
      fits = wide[i].isAssignableFrom(narrow[i]);
    }
    return fits;
  }

  /** Whether a method, or the class of the object, has a guard that is no weaker. */
  private static boolean isGuardedAs(
      AnnotatedElement above, AnnotatedElement below, Class<?> type) {
    return has(FreshLoginRequired.class, below, type)
        || (AnnotationFinder.on(above, FreshLoginRequired.class).isEmpty()
            && has(LoginRequired.class, below, type));
  }

  private static boolean has(
      Class<? extends Annotation> guard, AnnotatedElement element, Class<?> type) {
    return AnnotationFinder.on(element, guard).isPresent()
        || AnnotationFinder.on(type, guard).isPresent();
  }
}
