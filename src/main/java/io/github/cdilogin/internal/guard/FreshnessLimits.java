package io.github.cdilogin.internal.guard;

import io.github.cdilogin.FreshLoginRequired;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The duration of {@code @FreshLoginRequired(within = …)}, read once for each method. The values
 * are cached on the class of the bean, so they are unloaded with the application.
 */
public final class FreshnessLimits {

  private static final ClassValue<Map<Method, Optional<Duration>>> CACHE =
      new ClassValue<>() {
        @Override
        protected Map<Method, Optional<Duration>> computeValue(Class<?> type) {
          return new ConcurrentHashMap<>();
        }
      };

  private static final ClassValue<Optional<Duration>> COMMON_TO_METHODS =
      new ClassValue<>() {
        @Override
        protected Optional<Duration> computeValue(Class<?> type) {
          return hasGuardedMethod(type) ? Optional.empty() : ofClass(type);
        }
      };

  private FreshnessLimits() {}

  /**
   * Returns the limit of the method, else of the class of the bean; {@code null} without a limit.
   */
  static @Nullable Duration of(InvocationContext call) {
    Class<?> type = call.getTarget().getClass();
    Map<Method, Optional<Duration>> cached = CACHE.get(type);
    Optional<Duration> limit = cached.get(call.getMethod());
    if (limit == null) {
      limit = find(call.getMethod(), type);
      cached.put(call.getMethod(), limit);
    }
    return limit.orElse(null);
  }

  /**
   * Returns the limit that holds for all methods of a guarded class: that of the class; {@code
   * null} if a method has its own annotation, which may be less strict.
   */
  static @Nullable Duration ofEachMethod(Class<?> type) {
    return COMMON_TO_METHODS.get(type).orElse(null);
  }

  /**
   * Parses the duration of the annotation.
   *
   * @throws DateTimeException if it is not a duration longer than zero
   */
  public static Optional<Duration> parse(FreshLoginRequired guard) {
    if (guard.within().isEmpty()) {
      return Optional.empty();
    }
    Duration within = Duration.parse(guard.within());
    if (within.isZero() || within.isNegative()) {
      throw new DateTimeException("not longer than zero");
    }
    return Optional.of(within);
  }

  private static Optional<Duration> find(Method method, Class<?> type) {
    Optional<FreshLoginRequired> onMethod = AnnotationFinder.on(method, FreshLoginRequired.class);
    return onMethod.isPresent() ? onMethod.flatMap(FreshnessLimits::parse) : ofClass(type);
  }

  private static boolean hasGuardedMethod(Class<?> type) {
    return Stream.<Class<?>>iterate(type, superclass -> superclass != null, Class::getSuperclass)
        .flatMap(superclass -> Stream.of(superclass.getDeclaredMethods()))
        .anyMatch(method -> AnnotationFinder.on(method, FreshLoginRequired.class).isPresent());
  }

  private static Optional<Duration> ofClass(Class<?> type) {
    return AnnotationFinder.onOrAbove(type, FreshLoginRequired.class)
        .flatMap(FreshnessLimits::parse);
  }
}
