package io.github.cdilogin;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How recent a login {@code @FreshLoginRequired(within = …)} wants: read once per method. The
 * memory hangs on the bean's class, so it goes when the application goes.
 */
final class FreshnessLimits {

  private static final ClassValue<Map<Method, Optional<Duration>>> KNOWN =
      new ClassValue<>() {
        @Override
        protected Map<Method, Optional<Duration>> computeValue(Class<?> type) {
          return new ConcurrentHashMap<>();
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
   * What the annotation says.
   *
   * @throws DateTimeException if it is no duration longer than zero
   */
  static Optional<Duration> parse(FreshLoginRequired guard) {
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
    return Bindings.on(method, FreshLoginRequired.class)
        .or(() -> Bindings.onOrAbove(type, FreshLoginRequired.class))
        .flatMap(FreshnessLimits::parse);
  }
}
