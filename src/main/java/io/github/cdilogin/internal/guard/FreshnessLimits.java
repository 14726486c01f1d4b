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
 * How recent a login {@code @FreshLoginRequired(within = …)} wants: read once per method. The
 * memory hangs on the bean's class, so it goes when the application goes.
 */
public final class FreshnessLimits {

  private static final ClassValue<Map<Method, Optional<Duration>>> KNOWN =
      new ClassValue<>() {
        @Override
        protected Map<Method, Optional<Duration>> computeValue(Class<?> type) {
          return new ConcurrentHashMap<>();
        }
      };

  private static final ClassValue<Optional<Duration>> OF_EACH_METHOD =
      new ClassValue<>() {
        @Override
        protected Optional<Duration> computeValue(Class<?> type) {
          return hasMethodWithItsOwn(type) ? Optional.empty() : ofClass(type);
        }
      };

  private FreshnessLimits() {}

  /** The limit for a call: the method's, else that of the bean's class; {@code null} for "ever". */
  static @Nullable Duration of(InvocationContext call) {
    Class<?> type = call.getTarget().getClass();
    Map<Method, Optional<Duration>> known = KNOWN.get(type);
    Optional<Duration> limit = known.get(call.getMethod());
    if (limit == null) {
      limit = find(call.getMethod(), type);
      known.put(call.getMethod(), limit);
    }
    return limit.orElse(null);
  }

  /**
   * The limit that each method of a guarded class has at least: that of the class, unless a method
   * has one of its own.
   */
  static @Nullable Duration ofEachMethod(Class<?> type) {
    return OF_EACH_METHOD.get(type).orElse(null);
  }

  /**
   * The duration of the annotation.
   *
   * @throws DateTimeException if it is no duration longer than zero
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
    Optional<FreshLoginRequired> own = AnnotationFinder.on(method, FreshLoginRequired.class);
    return own.isPresent() ? own.flatMap(FreshnessLimits::parse) : ofClass(type);
  }

  private static boolean hasMethodWithItsOwn(Class<?> type) {
    return Stream.<Class<?>>iterate(type, above -> above != null, Class::getSuperclass)
        .flatMap(above -> Stream.of(above.getDeclaredMethods()))
        .anyMatch(method -> AnnotationFinder.on(method, FreshLoginRequired.class).isPresent());
  }

  private static Optional<Duration> ofClass(Class<?> type) {
    return AnnotationFinder.onOrAbove(type, FreshLoginRequired.class)
        .flatMap(FreshnessLimits::parse);
  }
}
