package io.github.cdilogin.internal.validation;

import io.github.cdilogin.FreshLoginRequired;
import io.github.cdilogin.internal.guard.AnnotationFinder;
import io.github.cdilogin.internal.guard.FreshnessLimits;
import io.github.cdilogin.internal.guard.GuardedClass;
import io.github.cdilogin.internal.problem.DeploymentProblem;
import io.github.cdilogin.internal.problem.GuardDeploymentErrors;
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
import org.jspecify.annotations.Nullable;

/**
 * Finds guards of a class that have no effect, from the class alone. Uses plain loops, because each
 * lambda makes the start slower.
 */
final class GuardRules {

  /** Annotations of lifecycle and interceptor methods. */
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

  static List<DeploymentProblem> problems(GuardedClass guarded) {
    List<DeploymentProblem> problems = new ArrayList<>();
    for (AnnotatedElement element : guarded.guarded()) {
      malformed(element, problems);
    }
    Class<?> type = guarded.type();
    UninterceptedKind kind = isServlet(type) ? null : UninterceptedKind.of(type);
    if (kind != null) {
      problems.addAll(kind.problems(guarded));
    } else {
      for (Method method : guarded.methods()) {
        addUnlessNull(onMethod(type, method), problems);
      }
      if (guarded.onClass() && isServlet(type)) {
        problems.addAll(ofWholeBean(guarded, GuardedClass.methodsOfApplication(type)));
      }
    }
    return problems;
  }

  /** Finds problems of a guard on a class, which applies to all its business methods. */
  static List<DeploymentProblem> ofWholeBean(GuardedClass guarded, Iterable<Method> methods) {
    List<DeploymentProblem> problems = new ArrayList<>();
    if (Modifier.isFinal(guarded.type().getModifiers())) {
      problems.add(GuardDeploymentErrors.finalClass(guarded.place()));
    }
    for (Method method : methods) {
      if (!guarded.methods().contains(method)) {
        addUnlessNull(inGuardedClass(guarded.type(), method), problems);
      }
    }
    return problems;
  }

  static boolean isServlet(Class<?> type) {
    return Servlet.class.isAssignableFrom(type);
  }

  private static @Nullable DeploymentProblem onMethod(Class<?> type, Method method) {
    int modifiers = method.getModifiers();
    String place = GuardedClass.place(method);
    if (isOfLifeCycle(method)) {
      return GuardDeploymentErrors.guardOnLifeCycle(place);
    } else if (isServlet(type)) {
      return isService(method)
          ? finalServlet(type, method)
          : GuardDeploymentErrors.servletMethod(place);
    } else if (Modifier.isPrivate(modifiers)) {
      return GuardDeploymentErrors.privateMethod(place);
    } else if (Modifier.isStatic(modifiers)) {
      return GuardDeploymentErrors.staticMethod(place);
    } else if (Modifier.isFinal(modifiers)) {
      return GuardDeploymentErrors.finalMethod(place);
    } else if (Modifier.isFinal(type.getModifiers())) {
      return GuardDeploymentErrors.finalClass(type.getName());
    } else if (GuardedClass.has(method, OF_TIMER)) {
      return GuardDeploymentErrors.guardOutsideOfRequest(place);
    }
    return inOtherThread(type, method);
  }

  private static @Nullable DeploymentProblem inGuardedClass(Class<?> type, Method method) {
    if (!isBusinessMethod(method)) {
      return null;
    }
    return Modifier.isFinal(method.getModifiers())
        ? GuardDeploymentErrors.finalMethod(GuardedClass.place(method))
        : inOtherThread(type, method);
  }

  /** Finds methods that run in a thread without a request, where a guard refuses every call. */
  private static @Nullable DeploymentProblem inOtherThread(Class<?> type, Method method) {
    if (hasParameter(method, ObservesAsync.class)) {
      return GuardDeploymentErrors.guardOutsideOfRequest(GuardedClass.place(method));
    }
    return GuardedClass.has(method, ASYNCHRONOUS) || GuardedClass.has(type, ASYNCHRONOUS)
        ? GuardDeploymentErrors.guardOnAsynchronous(GuardedClass.place(method))
        : null;
  }

  /** Application servers intercept servlets like beans, and cannot proxy a final one. */
  private static @Nullable DeploymentProblem finalServlet(Class<?> type, Method service) {
    if (Modifier.isFinal(service.getModifiers())) {
      return GuardDeploymentErrors.finalMethod(GuardedClass.place(service));
    }
    return Modifier.isFinal(type.getModifiers())
        ? GuardDeploymentErrors.finalClass(type.getName())
        : null;
  }

  /** Checks for the two methods {@code service}, whose guard counts as one on the class. */
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
    return GuardedClass.has(method, OF_LIFE_CYCLE) || hasParameter(method, Disposes.class);
  }

  private static boolean hasParameter(Method method, Class<? extends Annotation> annotation) {
    for (Annotation[] ofParameter : method.getParameterAnnotations()) {
      for (Annotation each : ofParameter) {
        if (each.annotationType() == annotation) {
          return true;
        }
      }
    }
    return false;
  }

  private static void malformed(AnnotatedElement element, List<DeploymentProblem> problems) {
    Optional<FreshLoginRequired> guard = AnnotationFinder.on(element, FreshLoginRequired.class);
    if (guard.isPresent() && isMalformed(guard.get())) {
      problems.add(GuardDeploymentErrors.malformedWithin(place(element), guard.get().within()));
    }
  }

  private static void addUnlessNull(
      @Nullable DeploymentProblem problem, List<DeploymentProblem> problems) {
    if (problem != null) {
      problems.add(problem);
    }
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
