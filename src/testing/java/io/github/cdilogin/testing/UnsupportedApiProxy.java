package io.github.cdilogin.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Implements an interface of the Servlet API for the test kit. A method that the kit does not
 * support throws an exception that names it.
 */
final class UnsupportedApiProxy implements InvocationHandler {

  private final Class<?> api;
  private final Map<String, Function<Object[], @Nullable Object>> methods;

  private UnsupportedApiProxy(
      Class<?> api, Map<String, Function<Object[], @Nullable Object>> methods) {
    this.api = api;
    this.methods = methods;
  }

  /** Supports no method. */
  static <T> T of(Class<T> api) {
    return of(api, Map.of());
  }

  /** Supports the methods of these names. */
  static <T> T of(Class<T> api, Map<String, Function<Object[], @Nullable Object>> methods) {
    return api.cast(
        Proxy.newProxyInstance(
            UnsupportedApiProxy.class.getClassLoader(),
            new Class<?>[] {api},
            new UnsupportedApiProxy(api, methods)));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
    Object[] parameters = arguments == null ? new Object[0] : arguments;
    return switch (method.getName()) {
      case "toString" -> "a test's " + api.getSimpleName();
      case "hashCode" -> System.identityHashCode(proxy);
      case "equals" -> proxy == parameters[0];
      default ->
          methods.getOrDefault(method.getName(), none -> unsupported(method)).apply(parameters);
    };
  }

  private Object unsupported(Method method) {
    throw new UnsupportedOperationException(
        "@LoginTest: the "
            + api.getSimpleName()
            + " of a test does not know "
            + method.getName()
            + ". Test what asks for it on a server.");
  }
}
