package io.github.cdilogin.internal.guard;

import io.github.cdilogin.FreshLoginRequired;
import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.internal.problem.LoginErrors;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.internal.request.RequestState;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The guard of a REST resource's method, found once when the REST implementation starts. It is the
 * interceptors' guard, called earlier: before the entity is read and validated. What is not found
 * here, such as an annotation that a portable extension adds, the interceptors still find.
 *
 * @param place class and method, as a refusal names them
 * @param fresh whether the login has to be fresh
 * @param within how fresh; {@code null} for any fresh login
 */
public record ResourceGuard(String place, boolean fresh, @Nullable Duration within) {

  public static Optional<ResourceGuard> of(Class<?> resource, Method called) {
    Class<?> bean = asWritten(resource);
    Method method = declaredFor(bean, called);
    Optional<FreshLoginRequired> fresh = find(bean, method, FreshLoginRequired.class);
    if (fresh.isEmpty() && find(bean, method, LoginRequired.class).isEmpty()) {
      return Optional.empty();
    }
    String place = GuardedMember.of(method);
    Duration within = fresh.flatMap(FreshnessLimits::parse).orElse(null);
    return Optional.of(new ResourceGuard(place, fresh.isPresent(), within));
  }

  /** Passes, or throws as the interceptors do. */
  public void check() {
    RequestState state = CurrentRequest.state();
    if (state == null) {
      throw LoginErrors.loginRequiredOutsideOfRequest(place);
    }
    if (fresh) {
      LoginGuard.requireFreshLogin(state, place, within);
    } else {
      LoginGuard.requireLogin(state, place);
    }
  }

  private static <A extends Annotation> Optional<A> find(
      Class<?> bean, Method method, Class<A> guard) {
    return AnnotationFinder.on(method, guard).or(() -> AnnotationFinder.on(bean, guard));
  }

  /** Containers make subclasses of beans, with a name that no programmer takes. */
  private static Class<?> asWritten(Class<?> resource) {
    Class<?> type = resource;
    while (type.getName().contains("$$") && type.getSuperclass() != null) {
      type = type.getSuperclass();
    }
    return type;
  }

  /** REST implementations may name the method of an interface; its guard would not be inherited. */
  private static Method declaredFor(Class<?> bean, Method called) {
    try {
      return bean.getMethod(called.getName(), called.getParameterTypes());
    } catch (NoSuchMethodException hidden) {
      return called;
    }
  }
}
