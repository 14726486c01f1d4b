package io.github.cdilogin.internal.servlet;

import io.github.cdilogin.testing.TestServletContext;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EventListener;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A server that writes down which filters it gets. */
final class FilterServer extends TestServletContext {
  final Map<String, Filter> filters = new HashMap<>();
  final Map<String, String> mappings = new HashMap<>();
  private final Map<String, Collection<String>> names = new HashMap<>();
  final List<String> added = new ArrayList<>();
  final List<ServletContextListener> listeners = new ArrayList<>();
  boolean restricted;

  void add(Class<?> servlet) {
    servlet(servlet.getSimpleName(), servlet.getName());
  }

  @Override
  public Map<String, ? extends ServletRegistration> getServletRegistrations() {
    if (restricted) {
      throw new UnsupportedOperationException("not in a listener that an initializer added");
    }
    return super.getServletRegistrations();
  }

  @Override
  public void addListener(String type) {
    // The listener of JSP, which these tests do not need.
  }

  @Override
  public <T extends EventListener> void addListener(T listener) {
    listeners.add((ServletContextListener) listener);
  }

  @Override
  public FilterRegistration.Dynamic addFilter(String name, Class<? extends Filter> filter) {
    return proxy(FilterRegistration.Dynamic.class, (method, arguments) -> null);
  }

  @Override
  public FilterRegistration.Dynamic addFilter(String name, Filter filter) {
    if (filters.putIfAbsent(name, filter) != null) {
      return null;
    }
    added.add(name);
    return proxy(
        FilterRegistration.Dynamic.class,
        (method, arguments) -> {
          if (method.startsWith("addMappingFor")) {
            names.put(name, List.of((String[]) arguments[2]));
            mappings.put(name, arguments[0] + " after=" + arguments[1] + " " + names.get(name));
          }
          return null;
        });
  }

  @Override
  public FilterRegistration getFilterRegistration(String name) {
    Collection<String> mapped = names.get(name);
    return mapped == null ? null : proxy(FilterRegistration.class, (method, arguments) -> mapped);
  }

  private static <T> T proxy(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            FilterServer.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answer.of(method.getName(), arguments)));
  }

  interface Answer {
    Object of(String method, Object[] arguments);
  }
}
