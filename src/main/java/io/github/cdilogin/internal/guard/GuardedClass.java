package io.github.cdilogin.internal.guard;

import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The guards of a class.
 *
 * @param type the class
 * @param onClass whether the class itself has one
 * @param methods the methods that have one, including those of superclasses
 */
public record GuardedClass(Class<?> type, boolean onClass, List<Method> methods) {

  /** Reads the annotations from the CDI container. */
  public static GuardedClass of(AnnotatedType<?> type, GuardAnnotations guards) {
    List<Method> guarded = new ArrayList<>();
    for (AnnotatedMethod<?> method : type.getMethods()) {
      if (guards.areOn(method)) {
        guarded.add(method.getJavaMember());
      }
    }
    return new GuardedClass(type.getJavaClass(), guards.areOn(type), guarded);
  }

  /** Reads the annotations from the class. */
  public static GuardedClass of(Class<?> type, GuardAnnotations guards) {
    List<Method> guarded = new ArrayList<>();
    for (Method method : methodsOfApplication(type)) {
      if (guards.areOn(method)) {
        guarded.add(method);
      }
    }
    return new GuardedClass(type, guards.areOn(type), guarded);
  }

  /** Returns the methods of a class and its superclasses, except those of the platform. */
  public static List<Method> methodsOfApplication(Class<?> type) {
    List<Method> methods = new ArrayList<>();
    for (Class<?> each = type; isOfApplication(each); each = each.getSuperclass()) {
      methods.addAll(methodsOf(each));
    }
    return methods;
  }

  /** Checks whether the class may have guards. Classes of the platform have none. */
  public static boolean isOfApplication(@Nullable Class<?> type) {
    return type != null && AnnotationFinder.mayHaveGuard(type);
  }

  /** Returns the methods that a class declares; none if a class in a signature is missing. */
  public static List<Method> methodsOf(Class<?> type) {
    try {
      return List.of(type.getDeclaredMethods());
    } catch (LinkageError incomplete) {
      // The container reports a class that cannot be loaded.
      return List.of();
    }
  }

  public boolean hasGuards() {
    return onClass || !methods.isEmpty();
  }

  /** Returns the guarded methods, and the class if it is guarded. */
  public List<AnnotatedElement> guarded() {
    List<AnnotatedElement> guarded = new ArrayList<>(methods);
    if (onClass) {
      guarded.add(type);
    }
    return guarded;
  }

  /** Checks whether an element has one of the annotations, whose APIs may be missing. */
  public static boolean has(AnnotatedElement element, Set<String> annotations) {
    for (Annotation annotation : element.getAnnotations()) {
      if (annotations.contains(annotation.annotationType().getName())) {
        return true;
      }
    }
    return false;
  }

  public String place() {
    return type.getName();
  }

  public static String place(Method method) {
    return method.getDeclaringClass().getName() + "." + method.getName();
  }
}
