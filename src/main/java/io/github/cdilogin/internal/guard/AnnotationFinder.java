package io.github.cdilogin.internal.guard;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds an annotation of the library on a class or method, directly or as a meta-annotation of a
 * stereotype or an interceptor binding of the application.
 */
public final class AnnotationFinder {

  private AnnotationFinder() {}

  public static <A extends Annotation> Optional<A> on(AnnotatedElement element, Class<A> guard) {
    return on(element, guard, new HashSet<>());
  }

  /**
   * Finds the annotation on the class of an instance or its superclasses. Containers create
   * subclasses of beans, which may not inherit a stereotype.
   */
  static <A extends Annotation> Optional<A> onOrAbove(Class<?> type, Class<A> guard) {
    return Stream.<Class<?>>iterate(type, superclass -> superclass != null, Class::getSuperclass)
        .flatMap(superclass -> on(superclass, guard).stream())
        .findFirst();
  }

  private static <A extends Annotation> Optional<A> on(
      AnnotatedElement element, Class<A> guard, Set<Class<?>> seen) {
    A direct = element.getAnnotation(guard);
    if (direct != null) {
      return Optional.of(direct);
    }
    for (Annotation annotation : element.getAnnotations()) {
      Class<?> annotationType = annotation.annotationType();
      if (mayHaveGuard(annotationType) && seen.add(annotationType)) {
        Optional<A> found = on(annotationType, guard, seen);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** Returns {@code false} for types of the platform, which have no guards. */
  public static boolean mayHaveGuard(Class<?> type) {
    String name = type.getName();
    return !name.startsWith("java.") && !name.startsWith("jakarta.");
  }
}
