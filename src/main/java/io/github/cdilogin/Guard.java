package io.github.cdilogin;

import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.time.Duration;
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
    if (exchange == null) {
      throw LoginErrors.loginRequiredOutsideOfRequest(place(call));
    }
    if (exchange.options()) {
      throw new OptionsExemptException(place(call));
    }
    if (!exchange.presence().authenticated()) {
      throw LoginErrors.loginRequired(place(call));
    }
  }

  static void requireFreshLogin(InvocationContext call) {
    requireLogin(call);
    Duration within = FreshnessLimits.of(call);
    if (!isFresh(Exchange.required("FreshLoginRequired"), within)) {
      throw LoginErrors.freshLoginRequired(place(call), within);
    }
  }

  static void requireLogin(Exchange exchange, Class<?> servlet) {
    if (exchange.options()) {
      throw new OptionsExemptException(servlet.getSimpleName());
    }
    if (!exchange.presence().authenticated()) {
      throw LoginErrors.loginRequired(servlet.getSimpleName());
    }
  }

  static void requireFreshLogin(Exchange exchange, Class<?> servlet, @Nullable Duration within) {
    requireLogin(exchange, servlet);
    if (!isFresh(exchange, within)) {
      throw LoginErrors.freshLoginRequired(servlet.getSimpleName(), within);
    }
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
