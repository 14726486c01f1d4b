package io.github.cdilogin.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The parts of the Servlet API that the test kit does not support: each throws an exception that
 * names it.
 */
final class UnsupportedApiProxy implements InvocationHandler {

  private final Class<?> api;
  private final Map<String, Function<Object[], @Nullable Object>> answers;

  private UnsupportedApiProxy(
      Class<?> api, Map<String, Function<Object[], @Nullable Object>> answers) {
    this.api = api;
    this.answers = answers;
  }

  /** Answers nothing. */
  static <T> T of(Class<T> api) {
    return of(api, Map.of());
  }

  /** Answers the methods of these names. */
  static <T> T of(Class<T> api, Map<String, Function<Object[], @Nullable Object>> answers) {
    return api.cast(
        Proxy.newProxyInstance(
            UnsupportedApiProxy.class.getClassLoader(),
            new Class<?>[] {api},
            new UnsupportedApiProxy(api, answers)));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
    Object[] given = arguments == null ? new Object[0] : arguments;
    return switch (method.getName()) {
      case "toString" -> "a test's " + api.getSimpleName();
      case "hashCode" -> System.identityHashCode(proxy);
      case "equals" -> proxy == given[0];
      default -> answers.getOrDefault(method.getName(), any -> unknown(method)).apply(given);
    };
  }

  private Object unknown(Method method) {
    throw new UnsupportedOperationException(
        "@LoginTest: the "
            + api.getSimpleName()
            + " of a test does not know "
            + method.getName()
            + ". Test what asks for it on a server.");
  }
}
