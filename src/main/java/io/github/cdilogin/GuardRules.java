package io.github.cdilogin;

import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.Disposes;
import jakarta.inject.Inject;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which guards of a class have no effect, as far as the class itself shows that. */
final class GuardRules {

  /** Called while an object is made or destroyed, and the interceptors of its class. */
  private static final Set<String> OF_LIFE_CYCLE =
      Set.of(
          Inject.class.getName(),
          "jakarta.annotation.PostConstruct",
          "jakarta.annotation.PreDestroy",
          "jakarta.ejb.PostActivate",
          "jakarta.ejb.PrePassivate",
          "jakarta.interceptor.AroundConstruct",
          "jakarta.interceptor.AroundInvoke",
          "jakarta.interceptor.AroundTimeout");

  private static final Set<String> OF_TIMER =
      Set.of("jakarta.ejb.Schedule", "jakarta.ejb.Schedules", "jakarta.ejb.Timeout");

  private static final Set<String> ASYNCHRONOUS = Set.of("jakarta.ejb.Asynchronous");

  private GuardRules() {}

  static List<Finding> findings(GuardedClass guarded) {
    List<Finding> findings = new ArrayList<>();
    guarded.guarded().forEach(element -> findings.addAll(malformed(element)));
    Class<?> type = guarded.type();
    Optional<UninterceptedKind> kind =
        isServlet(type) ? Optional.empty() : UninterceptedKind.of(type);
    if (kind.isPresent()) {
      findings.addAll(kind.get().findings(guarded));
    } else {
      guarded.methods().forEach(method -> onMethod(type, method).ifPresent(findings::add));
    }
    return findings;
  }

  /** The same for a guard on the class of a bean, which holds for all its business methods. */
  static List<Finding> ofWholeBean(GuardedClass guarded, Iterable<Method> methods) {
    List<Finding> findings = new ArrayList<>();
    if (Modifier.isFinal(guarded.type().getModifiers())) {
      findings.add(LoginErrors.finalClass(guarded.place()));
    }
    for (Method method : methods) {
      if (!guarded.methods().contains(method)) {
        inGuardedClass(guarded.type(), method).ifPresent(findings::add);
      }
    }
    return findings;
  }

  static boolean isServlet(Class<?> type) {
    return Servlet.class.isAssignableFrom(type);
  }

  private static Optional<Finding> onMethod(Class<?> type, Method method) {
    String place = GuardedClass.place(method);
    int modifiers = method.getModifiers();
    if (isOfLifeCycle(method)) {
      return Optional.of(LoginErrors.guardOnLifeCycle(place));
    } else if (isServlet(type)) {
      return isService(method) ? Optional.empty() : Optional.of(LoginErrors.servletMethod(place));
    } else if (Modifier.isPrivate(modifiers)) {
      return Optional.of(LoginErrors.privateMethod(place));
    } else if (Modifier.isStatic(modifiers)) {
      return Optional.of(LoginErrors.staticMethod(place));
    } else if (Modifier.isFinal(modifiers)) {
      return Optional.of(LoginErrors.finalMethod(place));
    } else if (Modifier.isFinal(type.getModifiers())) {
      return Optional.of(LoginErrors.finalClass(type.getName()));
    } else if (has(method, OF_TIMER)) {
      return Optional.of(LoginErrors.guardOutsideOfRequest(place));
    }
    return elsewhere(type, method);
  }

  private static Optional<Finding> inGuardedClass(Class<?> type, Method method) {
    if (!isBusinessMethod(method)) {
      return Optional.empty();
    }
    return Modifier.isFinal(method.getModifiers())
        ? Optional.of(LoginErrors.finalMethod(GuardedClass.place(method)))
        : elsewhere(type, method);
  }

  /** A method that runs in a thread without a request: there a guard refuses every call. */
  private static Optional<Finding> elsewhere(Class<?> type, Method method) {
    String place = GuardedClass.place(method);
    if (hasParameter(method, ObservesAsync.class)) {
      return Optional.of(LoginErrors.guardOutsideOfRequest(place));
    }
    return has(method, ASYNCHRONOUS) || has(type, ASYNCHRONOUS)
        ? Optional.of(LoginErrors.guardOnAsynchronous(place))
        : Optional.empty();
  }

  /** The two by which a request reaches a servlet: a guard there counts as one on the class. */
  private static boolean isService(Method method) {
    List<Class<?>> parameters = Arrays.asList(method.getParameterTypes());
    return method.getName().equals("service")
        && !Modifier.isPrivate(method.getModifiers())
        && !Modifier.isStatic(method.getModifiers())
        && (parameters.equals(List.of(ServletRequest.class, ServletResponse.class))
            || parameters.equals(List.of(HttpServletRequest.class, HttpServletResponse.class)));
  }

  private static boolean isBusinessMethod(Method method) {
    int modifiers = method.getModifiers();
    return !Modifier.isPrivate(modifiers)
        && !Modifier.isStatic(modifiers)
        && !method.isSynthetic()
        && method.getDeclaringClass() != Object.class;
  }

  private static boolean isOfLifeCycle(Method method) {
    return has(method, OF_LIFE_CYCLE) || hasParameter(method, Disposes.class);
  }

  private static boolean has(AnnotatedElement element, Set<String> annotations) {
    return Stream.of(element.getAnnotations())
        .anyMatch(each -> annotations.contains(each.annotationType().getName()));
  }

  private static boolean hasParameter(Method method, Class<? extends Annotation> annotation) {
    return Stream.of(method.getParameters())
        .anyMatch(parameter -> parameter.isAnnotationPresent(annotation));
  }

  private static List<Finding> malformed(AnnotatedElement element) {
    return Bindings.on(element, FreshLoginRequired.class)
        .filter(GuardRules::isMalformed)
        .map(guard -> List.of(LoginErrors.malformedWithin(place(element), guard.within())))
        .orElse(List.of());
  }

  private static boolean isMalformed(FreshLoginRequired guard) {
    try {
      FreshnessLimits.parse(guard);
      return false;
    } catch (DateTimeException malformed) {
      return true;
    }
  }

  private static String place(AnnotatedElement element) {
    return element instanceof Method method
        ? GuardedClass.place(method)
        : ((Class<?>) element).getName();
  }
}
