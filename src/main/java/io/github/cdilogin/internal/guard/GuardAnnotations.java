package io.github.cdilogin.internal.guard;

import io.github.cdilogin.FreshLoginRequired;
import io.github.cdilogin.LoginRequired;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Recognizes guards while an application is deployed: our annotations, and those of the application
 * that carry one of ours. Called for every class of the application, so it has no streams and
 * remembers what it has found out about an annotation.
 */
public final class GuardAnnotations {

  private final Map<Class<?>, Boolean> known = new HashMap<>();

  public boolean areOn(AnnotatedType<?> type) {
    for (Annotation annotation : type.getAnnotations()) {
      if (isGuard(annotation)) {
        return true;
      }
    }
    return false;
  }

  /** Annotations that an extension has added count if they are ours. */
  public boolean areOn(AnnotatedMethod<?> method) {
    return method.isAnnotationPresent(LoginRequired.class)
        || method.isAnnotationPresent(FreshLoginRequired.class)
        || areOn(method.getJavaMember());
  }

  public boolean areOn(AnnotatedElement element) {
    for (Annotation annotation : element.getAnnotations()) {
      if (isGuard(annotation)) {
        return true;
      }
    }
    return false;
  }

  /** The annotations of the application that carry a guard, as far as they were met. */
  public Set<Class<?>> carriers() {
    Set<Class<?>> carriers = new LinkedHashSet<>();
    for (Map.Entry<Class<?>, Boolean> each : known.entrySet()) {
      if (each.getValue()) {
        carriers.add(each.getKey());
      }
    }
    return carriers;
  }

  private boolean isGuard(Annotation annotation) {
    Class<? extends Annotation> type = annotation.annotationType();
    return type == LoginRequired.class
        || type == FreshLoginRequired.class
        || (AnnotationFinder.mayCarry(type) && carriesGuard(type));
  }

  private boolean carriesGuard(Class<? extends Annotation> type) {
    Boolean carries = known.get(type);
    if (carries == null) {
      // An annotation may carry itself: the question must have an answer before it is asked again.
      known.put(type, false);
      carries = areOn(type);
      known.put(type, carries);
    }
    return carries;
  }
}
