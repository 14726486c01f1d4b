package io.github.cdilogin;

import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletRequest;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The question behind every guard. It reads a thread-local and two fields; names are put together
 * for a refusal only.
 */
final class Guard {

  /** Between the platform's security (0) and its transactions (200). */
  static final int PRIORITY = Interceptor.Priority.PLATFORM_BEFORE + 100;

  private Guard() {}

  static void requireLogin(InvocationContext call) {
    Exchange exchange = Exchange.current();
    if (exchange == null || exchange.options() || !exchange.presence().authenticated()) {
      refuse(call, exchange);
    }
  }

  static void requireFreshLogin(InvocationContext call) {
    Exchange exchange = Exchange.current();
    Duration within = FreshnessLimits.of(call);
    if (exchange == null || exchange.options() || !exchange.presence().authenticated()) {
      refuse(call, exchange);
    } else if (!isFresh(exchange, within)) {
      refuseStale(call, within);
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
    throw exchange.options()
        ? new OptionsExemptException(place(call))
        : denial(exchange, place(call));
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
   * Some servers do intercept a guarded servlet, and so its {@code init} and {@code destroy}, which
   * serve no request and are the container's business.
   */
  private static boolean isLifeOfServlet(InvocationContext call) {
    return call.getTarget() instanceof Servlet
        && Stream.of(call.getMethod().getParameterTypes())
            .noneMatch(ServletRequest.class::isAssignableFrom);
  }

  private static boolean isFresh(Exchange exchange, @Nullable Duration within) {
    Presence presence = exchange.presence();
    return within == null
        ? presence.fresh()
        : presence.login() != null && presence.login().freshWithin(within, exchange.now());
  }

  private static String place(InvocationContext call) {
    Method method = call.getMethod();
    return method.getDeclaringClass().getSimpleName() + "." + method.getName();
  }
}
