package io.github.cdilogin.internal.validation;

import io.github.cdilogin.FreshLoginRequired;
import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.internal.guard.AnnotationFinder;
import io.github.cdilogin.internal.guard.GuardAnnotations;
import io.github.cdilogin.internal.guard.GuardedClass;
import io.github.cdilogin.internal.problem.DeploymentProblem;
import io.github.cdilogin.internal.problem.GuardDeploymentErrors;
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
 * Finds guards that a class does not inherit from its superclasses and interfaces. Java inherits
 * annotations of a class only if they are {@code @Inherited}, and never those of methods and
 * interfaces.
 *
 * <p>Such a class stops the deployment and is not guarded implicitly, so that the CDI container,
 * the servlet filter, REST and a reviewer find the same guards.
 */
final class InheritedGuards {

  private final GuardAnnotations guards;
  private final Map<Class<?>, Boolean> cached = new HashMap<>();

  InheritedGuards(GuardAnnotations guards) {
    this.guards = guards;
  }

  /** Checks whether a superclass or an interface has guards. Called for every class. */
  boolean existAbove(Class<?> type) {
    Class<?> superclass = type.getSuperclass();
    if (superclass != null && existOnOrAbove(superclass)) {
      return true;
    }
    for (Class<?> each : type.getInterfaces()) {
      if (existOnOrAbove(each)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the guards that a class does not inherit. */
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

  private boolean existOnOrAbove(Class<?> type) {
    if (!AnnotationFinder.mayHaveGuard(type)) {
      return false;
    }
    Boolean found = cached.get(type);
    if (found == null) {
      found = GuardedClass.of(type, guards).hasGuards() || existAbove(type);
      cached.put(type, found);
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
        lost.add(GuardDeploymentErrors.guardNotInherited(type.getName(), above.getName()));
      }
      for (Method method : GuardedClass.methodsOf(above)) {
        if (guards.areOn(method) && isOverridable(method)) {
          overrideOf(method, type)
              .filter(override -> !isGuardedAs(method, override, type))
              .map(
                  override ->
                      GuardDeploymentErrors.unguardedOverride(
                          GuardedClass.place(override), GuardedClass.place(method)))
              .ifPresent(lost::add);
        }
      }
    }
  }

  /** Returns the method that overrides another one. */
  private static Optional<Method> overrideOf(Method overridden, Class<?> type) {
    return Stream.<Class<?>>iterate(type, Class::getSuperclass)
        .takeWhile(each -> each != overridden.getDeclaringClass())
        .flatMap(each -> GuardedClass.methodsOf(each).stream())
        .filter(method -> overrides(method, overridden))
        .findFirst()
        .map(InheritedGuards::sourceMethod);
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

  /** Returns the method of the source code for a bridge method of the compiler. */
  private static Method sourceMethod(Method method) {
    return method.isBridge()
        ? GuardedClass.methodsOf(method.getDeclaringClass()).stream()
            .filter(each -> !each.isBridge() && isBridgeOf(method, each))
            .findFirst()
            .orElse(method)
        : method;
  }

  private static boolean isBridgeOf(Method bridge, Method method) {
    Class<?>[] wide = bridge.getParameterTypes();
    Class<?>[] narrow = method.getParameterTypes();
    boolean fits = method.getName().equals(bridge.getName()) && wide.length == narrow.length;
    for (int i = 0; fits && i < wide.length; i++) {
      fits = wide[i].isAssignableFrom(narrow[i]);
    }
    return fits;
  }

  /** Checks whether a method or the class has a guard that is not weaker. */
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
