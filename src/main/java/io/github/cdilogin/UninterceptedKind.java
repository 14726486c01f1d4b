package io.github.cdilogin;

import jakarta.decorator.Decorator;
import jakarta.interceptor.Interceptor;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletContextAttributeListener;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRequestAttributeListener;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A kind of class on whose methods no container checks a guard. APIs that an application need not
 * have are known by name.
 */
@SuppressWarnings("ImmutableEnumChecker") // The functions have no state.
enum UninterceptedKind {
  INTERFACE(Class::isInterface, LoginErrors::guardOnInterface),
  ENUM_OR_RECORD(
      type -> Enum.class.isAssignableFrom(type) || type.isRecord(), LoginErrors::guardOnValue),
  ENDPOINT(
      type ->
          has(type, "jakarta.websocket.server.ServerEndpoint", "jakarta.websocket.ClientEndpoint")
              || isMadeFrom(type, "jakarta.websocket.Endpoint"),
      LoginErrors::guardOnEndpoint),
  FILTER(
      type -> isA(type, Filter.class) || type.isAnnotationPresent(WebFilter.class),
      LoginErrors::guardOnFilter),
  LISTENER(
      type ->
          type.isAnnotationPresent(WebListener.class)
              || isA(
                  type,
                  ServletContextListener.class,
                  ServletContextAttributeListener.class,
                  ServletRequestListener.class,
                  ServletRequestAttributeListener.class,
                  HttpSessionListener.class,
                  HttpSessionAttributeListener.class,
                  HttpSessionIdListener.class),
      LoginErrors::guardOnListener),
  ENTITY(
      type ->
          has(
              type,
              "jakarta.persistence.Entity",
              "jakarta.persistence.Embeddable",
              "jakarta.persistence.MappedSuperclass"),
      LoginErrors::guardOnEntity),
  MESSAGE_DRIVEN_BEAN(
      type -> has(type, "jakarta.ejb.MessageDriven"), LoginErrors::guardOutsideOfRequest),
  DECORATOR(type -> type.isAnnotationPresent(Decorator.class), LoginErrors::guardOnDecorator),
  /** On its class, the annotation defines where the interceptor runs: that is no guard. */
  INTERCEPTOR(type -> type.isAnnotationPresent(Interceptor.class), LoginErrors::guardInInterceptor);

  private final Predicate<Class<?>> test;
  private final Function<String, Finding> finding;

  UninterceptedKind(Predicate<Class<?>> test, Function<String, Finding> finding) {
    this.test = test;
    this.finding = finding;
  }

  static Optional<UninterceptedKind> of(Class<?> type) {
    return Stream.of(values()).filter(kind -> kind.test.test(type)).findFirst();
  }

  /** One for each guard. */
  List<Finding> findings(GuardedClass guarded) {
    List<Finding> findings = new ArrayList<>();
    if (guarded.onClass() && this != INTERCEPTOR) {
      findings.add(finding.apply(guarded.place()));
    }
    for (Method method : guarded.methods()) {
      findings.add(finding.apply(GuardedClass.place(method)));
    }
    return findings;
  }

  private static boolean isA(Class<?> type, Class<?>... wanted) {
    return Stream.of(wanted).anyMatch(each -> each.isAssignableFrom(type));
  }

  private static boolean has(Class<?> type, String... annotations) {
    Set<String> wanted = Set.of(annotations);
    return Stream.of(type.getAnnotations())
        .map(Annotation::annotationType)
        .anyMatch(each -> wanted.contains(each.getName()));
  }

  private static boolean isMadeFrom(Class<?> type, String superclass) {
    return Stream.<Class<?>>iterate(type, each -> each != null, Class::getSuperclass)
        .anyMatch(each -> each.getName().equals(superclass));
  }
}
