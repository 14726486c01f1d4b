package io.github.cdilogin.internal.validation;

import io.github.cdilogin.internal.guard.GuardedClass;
import io.github.cdilogin.internal.problem.DeploymentProblem;
import io.github.cdilogin.internal.problem.GuardDeploymentErrors;
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
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A kind of class whose methods no container intercepts. APIs that may be missing are recognized by
 * name.
 *
 * <p>Uses plain loops, because each lambda makes the start slower.
 */
enum UninterceptedKind {
  INTERFACE,
  ENUM_OR_RECORD,
  ENDPOINT,
  FILTER,
  LISTENER,
  ENTITY,
  MESSAGE_DRIVEN_BEAN,
  DECORATOR,
  /** On the class, the annotation is the binding of the interceptor and not a guard. */
  INTERCEPTOR;

  private static final Set<String> ENDPOINTS =
      Set.of("jakarta.websocket.server.ServerEndpoint", "jakarta.websocket.ClientEndpoint");

  private static final Set<String> ENTITIES =
      Set.of(
          "jakarta.persistence.Entity",
          "jakarta.persistence.Embeddable",
          "jakarta.persistence.MappedSuperclass");

  private static final Set<String> MESSAGE_DRIVEN = Set.of("jakarta.ejb.MessageDriven");

  private static final List<Class<?>> LISTENERS =
      List.of(
          ServletContextListener.class,
          ServletContextAttributeListener.class,
          ServletRequestListener.class,
          ServletRequestAttributeListener.class,
          HttpSessionListener.class,
          HttpSessionAttributeListener.class,
          HttpSessionIdListener.class);

  /** Returns the kind of a class; {@code null} for a class that can be a bean. */
  static @Nullable UninterceptedKind of(Class<?> type) {
    if (type.isInterface()) {
      return INTERFACE;
    } else if (Enum.class.isAssignableFrom(type) || type.isRecord()) {
      return ENUM_OR_RECORD;
    } else if (GuardedClass.has(type, ENDPOINTS) || isEndpoint(type)) {
      return ENDPOINT;
    } else if (Filter.class.isAssignableFrom(type) || type.isAnnotationPresent(WebFilter.class)) {
      return FILTER;
    } else if (isListener(type)) {
      return LISTENER;
    } else if (GuardedClass.has(type, ENTITIES)) {
      return ENTITY;
    } else if (GuardedClass.has(type, MESSAGE_DRIVEN)) {
      return MESSAGE_DRIVEN_BEAN;
    } else if (type.isAnnotationPresent(Decorator.class)) {
      return DECORATOR;
    }
    return type.isAnnotationPresent(Interceptor.class) ? INTERCEPTOR : null;
  }

  /** Returns one problem for each guard. */
  List<DeploymentProblem> problems(GuardedClass guarded) {
    List<DeploymentProblem> problems = new ArrayList<>();
    if (guarded.onClass() && this != INTERCEPTOR) {
      problems.add(problem(guarded.place()));
    }
    for (Method method : guarded.methods()) {
      problems.add(problem(GuardedClass.place(method)));
    }
    return problems;
  }

  private DeploymentProblem problem(String place) {
    return switch (this) {
      case INTERFACE -> GuardDeploymentErrors.guardOnInterface(place);
      case ENUM_OR_RECORD -> GuardDeploymentErrors.guardOnValue(place);
      case ENDPOINT -> GuardDeploymentErrors.guardOnEndpoint(place);
      case FILTER -> GuardDeploymentErrors.guardOnFilter(place);
      case LISTENER -> GuardDeploymentErrors.guardOnListener(place);
      case ENTITY -> GuardDeploymentErrors.guardOnEntity(place);
      case MESSAGE_DRIVEN_BEAN -> GuardDeploymentErrors.guardOutsideOfRequest(place);
      case DECORATOR -> GuardDeploymentErrors.guardOnDecorator(place);
      case INTERCEPTOR -> GuardDeploymentErrors.guardInInterceptor(place);
    };
  }

  private static boolean isListener(Class<?> type) {
    for (Class<?> listener : LISTENERS) {
      if (listener.isAssignableFrom(type)) {
        return true;
      }
    }
    return type.isAnnotationPresent(WebListener.class);
  }

  private static boolean isEndpoint(Class<?> type) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      if (each.getName().equals("jakarta.websocket.Endpoint")) {
        return true;
      }
    }
    return false;
  }
}
