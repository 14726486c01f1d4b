package io.github.cdilogin.internal.guard;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds one of our annotations on a class or method: itself, or behind a stereotype or an
 * interceptor binding of the application that carries it.
 */
public final class AnnotationFinder {

  private AnnotationFinder() {}

  public static <A extends Annotation> Optional<A> on(AnnotatedElement element, Class<A> wanted) {
    return on(element, wanted, new HashSet<>());
  }

  /**
   * As {@link #on}, for the class of an instance: containers make subclasses, on which a stereotype
   * of the bean's class need not be inherited.
   */
  static <A extends Annotation> Optional<A> onOrAbove(Class<?> type, Class<A> wanted) {
    return Stream.<Class<?>>iterate(type, above -> above != null, Class::getSuperclass)
        .flatMap(above -> on(above, wanted).stream())
        .findFirst();
  }

  private static <A extends Annotation> Optional<A> on(
      AnnotatedElement element, Class<A> wanted, Set<Class<?>> seen) {
    A direct = element.getAnnotation(wanted);
    if (direct != null) {
      return Optional.of(direct);
    }
    for (Annotation annotation : element.getAnnotations()) {
      Class<?> behind = annotation.annotationType();
      if (mayCarry(behind) && seen.add(behind)) {
        Optional<A> found = on(behind, wanted, seen);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** What belongs to the platform carries none of ours, and most annotations are the platform's. */
  public static boolean mayCarry(Class<?> type) {
    String name = type.getName();
    return !name.startsWith("java.") && !name.startsWith("jakarta.");
  }
}
