package io.github.cdilogin.internal.guard;

import io.github.cdilogin.LoginRequiredException;
import io.github.cdilogin.internal.problem.LoginErrors;
import io.github.cdilogin.internal.request.Authentication;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.internal.request.RequestState;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.GenericServlet;
import jakarta.servlet.Servlet;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The check of all guards. It reads a thread-local and two fields, and creates the name of the
 * guarded member for a refusal only.
 */
public final class LoginGuard {

  /**
   * Runs before the interceptor of asynchronous methods (5), which calls them in a thread without a
   * request, and before that of transactions (200).
   */
  static final int PRIORITY = Interceptor.Priority.PLATFORM_BEFORE + 1;

  private LoginGuard() {}

  public static void requireLogin(InvocationContext call) {
    RequestState state = CurrentRequest.state();
    if (state == null || !isAuthenticated(state)) {
      refuse(call, state);
    }
  }

  static void requireFreshLogin(InvocationContext call) {
    RequestState state = CurrentRequest.state();
    Duration within = FreshnessLimits.of(call);
    if (state == null || !isAuthenticated(state)) {
      refuse(call, state);
    } else if (!isFresh(state, within)) {
      refuseStale(call, within);
    }
  }

  /** Refuses the construction of a bean by a call that would be refused. */
  static void requireLoginToConstruct(InvocationContext construction) {
    RequestState state = CurrentRequest.state();
    Class<?> bean = construction.getConstructor().getDeclaringClass();
    if (state != null && GuardedConstruction.isPartOfCall(bean) && !isAuthenticated(state)) {
      throw refusal(state, GuardedConstruction.place(bean));
    }
  }

  /** Refuses the construction if no method of the bean would accept the login. */
  static void requireFreshLoginToConstruct(InvocationContext construction) {
    requireLoginToConstruct(construction);
    RequestState state = CurrentRequest.state();
    Class<?> bean = construction.getConstructor().getDeclaringClass();
    if (state != null && GuardedConstruction.isPartOfCall(bean)) {
      Duration within = FreshnessLimits.ofEachMethod(bean);
      if (!isFresh(state, within)) {
        throw LoginErrors.freshLoginRequired(GuardedConstruction.place(bean), within);
      }
    }
  }

  public static void requireLogin(RequestState state, Class<?> servlet) {
    requireLogin(state, LoginErrors.nameOf(servlet));
  }

  public static void requireLogin(RequestState state, String place) {
    if (state.options()) {
      throw new OptionsRequestException(place);
    }
    if (!state.authentication().authenticated()) {
      throw loginRefusal(state, place);
    }
  }

  static void requireFreshLogin(RequestState state, Class<?> servlet, @Nullable Duration within) {
    requireFreshLogin(state, LoginErrors.nameOf(servlet), within);
  }

  public static void requireFreshLogin(
      RequestState state, String place, @Nullable Duration within) {
    requireLogin(state, place);
    if (!isFresh(state, within)) {
      throw LoginErrors.freshLoginRequired(place, within);
    }
  }

  private static void refuse(InvocationContext call, @Nullable RequestState state) {
    if (isServletLifecycle(call)) {
      return;
    }
    if (state == null) {
      throw LoginErrors.loginRequiredOutsideOfRequest(LoginErrors.nameOf(call.getMethod()));
    }
    throw refusal(state, LoginErrors.nameOf(call.getMethod()));
  }

  private static boolean isAuthenticated(RequestState state) {
    return !state.options() && state.authentication().authenticated();
  }

  private static LoginRequiredException refusal(RequestState state, String place) {
    return state.options() ? new OptionsRequestException(place) : loginRefusal(state, place);
  }

  /** An anonymous user has to log in. The user of an expired login has to confirm it. */
  public static LoginRequiredException loginRefusal(RequestState state, String place) {
    return state.authentication().expired() == null
        ? LoginErrors.loginRequired(place)
        : LoginErrors.loginExpired(place);
  }

  private static void refuseStale(InvocationContext call, @Nullable Duration within) {
    if (!isServletLifecycle(call)) {
      throw LoginErrors.freshLoginRequired(LoginErrors.nameOf(call.getMethod()), within);
    }
  }

  /**
   * Checks whether a call is a lifecycle method of a servlet, which is called outside of a request.
   * Some servers intercept servlets and these methods, too.
   */
  private static boolean isServletLifecycle(InvocationContext call) {
    return call.getTarget() instanceof Servlet
        && Stream.of(GenericServlet.class.getMethods())
            .filter(method -> GenericServlet.class.equals(method.getDeclaringClass()))
            .filter(method -> !method.getName().equals("service"))
            .anyMatch(method -> isSame(method, call.getMethod()));
  }

  private static boolean isSame(Method declared, Method called) {
    return declared.getName().equals(called.getName())
        && Arrays.equals(declared.getParameterTypes(), called.getParameterTypes());
  }

  private static boolean isFresh(RequestState state, @Nullable Duration within) {
    Authentication authentication = state.authentication();
    return within == null
        ? authentication.fresh()
        : authentication.freshWithin(within, state.now());
  }
}
