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
 * Where a class has guards.
 *
 * @param type the class
 * @param onClass whether the class itself has one
 * @param methods the methods that have one, those of its superclasses included
 */
public record GuardedClass(Class<?> type, boolean onClass, List<Method> methods) {

  /** As the CDI container knows the class. */
  public static GuardedClass of(AnnotatedType<?> type, GuardAnnotations guards) {
    List<Method> guarded = new ArrayList<>();
    for (AnnotatedMethod<?> method : type.getMethods()) {
      if (guards.areOn(method)) {
        guarded.add(method.getJavaMember());
      }
    }
    return new GuardedClass(type.getJavaClass(), guards.areOn(type), guarded);
  }

  /** As the class was compiled. */
  public static GuardedClass of(Class<?> type, GuardAnnotations guards) {
    List<Method> guarded = new ArrayList<>();
    for (Method method : methodsOfApplication(type)) {
      if (guards.areOn(method)) {
        guarded.add(method);
      }
    }
    return new GuardedClass(type, guards.areOn(type), guarded);
  }

  /** The methods of a class and of those above it, without the platform's. */
  public static List<Method> methodsOfApplication(Class<?> type) {
    List<Method> methods = new ArrayList<>();
    for (Class<?> each = type; isOfApplication(each); each = each.getSuperclass()) {
      methods.addAll(methodsOf(each));
    }
    return methods;
  }

  /** Whether the class may have guards; the classes of the platform have none. */
  public static boolean isOfApplication(@Nullable Class<?> type) {
    return type != null && AnnotationFinder.mayCarry(type);
  }

  /** The methods that a class declares; none if it names a class that is missing. */
  public static List<Method> methodsOf(Class<?> type) {
    try {
      return List.of(type.getDeclaredMethods());
    } catch (LinkageError incomplete) {
      // Its own container reports a class that it cannot load.
      return List.of();
    }
  }

  public boolean hasGuards() {
    return onClass || !methods.isEmpty();
  }

  /** The class and the methods, wherever a guard was found. */
  public List<AnnotatedElement> guarded() {
    List<AnnotatedElement> guarded = new ArrayList<>(methods);
    if (onClass) {
      guarded.add(type);
    }
    return guarded;
  }

  /** Whether an element has one of some annotations, whose APIs the application need not have. */
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
