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
 * The guard of a method of a REST resource, created when the REST implementation starts. It checks
 * the same as the interceptors, but before the entity is read and validated. A guard that is not
 * found here, such as an annotation that a portable extension adds, is checked by the interceptors.
 *
 * @param place class and method in a refusal
 * @param fresh whether the login has to be fresh
 * @param within the limit of freshness; {@code null} without a limit
 */
public record ResourceGuard(String place, boolean fresh, @Nullable Duration within) {

  public static Optional<ResourceGuard> of(Class<?> resource, Method called) {
    Class<?> bean = sourceClass(resource);
    Method method = methodOf(bean, called);
    Optional<FreshLoginRequired> fresh = find(bean, method, FreshLoginRequired.class);
    if (fresh.isEmpty() && find(bean, method, LoginRequired.class).isEmpty()) {
      return Optional.empty();
    }
    String place = LoginErrors.nameOf(method);
    Duration within = fresh.flatMap(FreshnessLimits::parse).orElse(null);
    return Optional.of(new ResourceGuard(place, fresh.isPresent(), within));
  }

  /** Throws the exception of the interceptors if the guard refuses the request. */
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

  /** Returns the class of the source code, for a subclass that a container has generated. */
  private static Class<?> sourceClass(Class<?> resource) {
    Class<?> type = resource;
    while (type.getName().contains("$$") && type.getSuperclass() != null) {
      type = type.getSuperclass();
    }
    return type;
  }

  /**
   * Returns the method of the class, because the REST implementation may pass that of an interface.
   */
  private static Method methodOf(Class<?> bean, Method called) {
    try {
      return bean.getMethod(called.getName(), called.getParameterTypes());
    } catch (NoSuchMethodException hidden) {
      return called;
    }
  }
}
