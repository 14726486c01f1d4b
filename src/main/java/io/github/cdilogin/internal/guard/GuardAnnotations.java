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
 * Recognizes guards while an application is deployed: the annotations of the library, and
 * annotations of the application that have one as a meta-annotation. Called for every class of the
 * application, so it uses no streams and caches the result for each annotation.
 */
public final class GuardAnnotations {

  private final Map<Class<?>, Boolean> cached = new HashMap<>();

  public boolean areOn(AnnotatedType<?> type) {
    for (Annotation annotation : type.getAnnotations()) {
      if (isGuard(annotation)) {
        return true;
      }
    }
    return false;
  }

  /** Also finds annotations of the library that an extension has added. */
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

  /** Returns the annotations of the application that have a guard and were found so far. */
  public Set<Class<?>> carriers() {
    Set<Class<?>> carriers = new LinkedHashSet<>();
    for (Map.Entry<Class<?>, Boolean> each : cached.entrySet()) {
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
        || (AnnotationFinder.mayHaveGuard(type) && hasGuard(type));
  }

  private boolean hasGuard(Class<? extends Annotation> type) {
    Boolean guarded = cached.get(type);
    if (guarded == null) {
      // Ends the recursion for an annotation that is annotated with itself.
      cached.put(type, false);
      guarded = areOn(type);
      cached.put(type, guarded);
    }
    return guarded;
  }
}
