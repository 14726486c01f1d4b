package io.github.cdilogin;

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
 * The question behind every guard. It reads a thread-local and two fields; names are put together
 * for a refusal only.
 */
final class Guard {

  /**
   * Before the platform hands an asynchronous method over to another thread (5), where no request
   * is served, and before it opens a transaction (200).
   */
  static final int PRIORITY = Interceptor.Priority.PLATFORM_BEFORE + 1;

  private Guard() {}

  static void requireLogin(InvocationContext call) {
    Exchange exchange = Exchange.current();
    if (exchange == null || !isAuthenticated(exchange)) {
      refuse(call, exchange);
    }
  }

  static void requireFreshLogin(InvocationContext call) {
    Exchange exchange = Exchange.current();
    Duration within = FreshnessLimits.of(call);
    if (exchange == null || !isAuthenticated(exchange)) {
      refuse(call, exchange);
    } else if (!isFresh(exchange, within)) {
      refuseStale(call, within);
    }
  }

  /** A bean that only a call constructs is not constructed for a call that would be refused. */
  static void requireLoginToConstruct(InvocationContext construction) {
    Exchange exchange = Exchange.current();
    Class<?> bean = construction.getConstructor().getDeclaringClass();
    if (exchange != null && Construction.isPartOfCall(bean) && !isAuthenticated(exchange)) {
      throw refusal(exchange, Construction.place(bean));
    }
  }

  /** As fresh as each method of the bean needs the login at least. */
  static void requireFreshLoginToConstruct(InvocationContext construction) {
    requireLoginToConstruct(construction);
    Exchange exchange = Exchange.current();
    Class<?> bean = construction.getConstructor().getDeclaringClass();
    if (exchange != null && Construction.isPartOfCall(bean)) {
      Duration within = FreshnessLimits.ofEachMethod(bean);
      if (!isFresh(exchange, within)) {
        throw LoginErrors.freshLoginRequired(Construction.place(bean), within);
      }
    }
  }

  static void requireLogin(Exchange exchange, Class<?> servlet) {
    requireLogin(exchange, servlet.getSimpleName());
  }

  static void requireLogin(Exchange exchange, String place) {
    if (exchange.options()) {
      throw new OptionsExemptException(place);
    }
    if (!exchange.presence().authenticated()) {
      throw denial(exchange, place);
    }
  }

  static void requireFreshLogin(Exchange exchange, Class<?> servlet, @Nullable Duration within) {
    requireFreshLogin(exchange, servlet.getSimpleName(), within);
  }

  static void requireFreshLogin(Exchange exchange, String place, @Nullable Duration within) {
    requireLogin(exchange, place);
    if (!isFresh(exchange, within)) {
      throw LoginErrors.freshLoginRequired(place, within);
    }
  }

  private static void refuse(InvocationContext call, @Nullable Exchange exchange) {
    if (isLifeOfServlet(call)) {
      return;
    }
    if (exchange == null) {
      throw LoginErrors.loginRequiredOutsideOfRequest(place(call));
    }
    throw refusal(exchange, place(call));
  }

  private static boolean isAuthenticated(Exchange exchange) {
    return !exchange.options() && exchange.presence().authenticated();
  }

  private static LoginRequiredException refusal(Exchange exchange, String place) {
    return exchange.options() ? new OptionsExemptException(place) : denial(exchange, place);
  }

  /** A stranger has to log in; somebody whose login ran out has to prove that it was his. */
  private static LoginRequiredException denial(Exchange exchange, String place) {
    return exchange.presence().ranOut() == null
        ? LoginErrors.loginRequired(place)
        : LoginErrors.loginExpired(place);
  }

  private static void refuseStale(InvocationContext call, @Nullable Duration within) {
    if (!isLifeOfServlet(call)) {
      throw LoginErrors.freshLoginRequired(place(call), within);
    }
  }

  /**
   * Some servers do intercept a guarded servlet, and so the methods by which a container starts,
   * describes and ends it, which serve no request: those that the API declares, and no other.
   */
  private static boolean isLifeOfServlet(InvocationContext call) {
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

  private static boolean isFresh(Exchange exchange, @Nullable Duration within) {
    Presence presence = exchange.presence();
    return within == null
        ? presence.fresh()
        : presence.login() != null && presence.login().freshWithin(within, exchange.now());
  }

  private static String place(InvocationContext call) {
    return place(call.getMethod());
  }

  static String place(Method method) {
    return method.getDeclaringClass().getSimpleName() + "." + method.getName();
  }
}
