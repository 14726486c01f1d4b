package io.github.cdilogin;

import jakarta.decorator.Decorator;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Stereotype;
import jakarta.enterprise.inject.Vetoed;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.interceptor.Interceptor;
import jakarta.servlet.Servlet;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds guards that would not run, while the container reads the application's classes.
 *
 * <p>A class with such a guard is hidden from the container, and a stand-in takes its place where
 * others inject it: the deployment is going to fail anyway, and this way it fails with all our
 * findings at once, instead of with the first proxy error of the container.
 */
final class GuardInspection {

  private final Set<Finding> findings = new LinkedHashSet<>();
  private final Set<Class<?>> guarded = new LinkedHashSet<>();
  private final Set<AnnotatedType<?>> hidden = new LinkedHashSet<>();

  /** What is wrong with the guards of the classes that the CDI container has read. */
  Collection<Finding> findings(Predicate<Class<?>> isBean) {
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(noBeans(guarded, isBean));
    return all;
  }

  <T> void inspect(ProcessAnnotatedType<T> processing) {
    AnnotatedType<T> type = processing.getAnnotatedType();
    if (hasGuard(type) && !isInterceptor(type)) {
      List<Finding> useless = useless(type);
      if (useless.isEmpty()) {
        guarded.add(type.getJavaClass());
      } else {
        findings.addAll(useless);
        hidden.add(type);
        processing.veto();
      }
    }
  }

  /** Lets what injects a hidden class be deployed, so that the deployment gets as far as we do. */
  void addStandIns(AfterBeanDiscovery discovery, BeanManager beans) {
    for (AnnotatedType<?> type : hidden) {
      discovery
          .addBean()
          .beanClass(type.getJavaClass())
          .id(GuardInspection.class.getName() + " " + place(type))
          .types(type.getTypeClosure())
          .qualifiers(qualifiers(type, beans))
          .scope(Dependent.class)
          .createWith(context -> null);
    }
  }

  /**
   * Which guarded classes no container would intercept, because they are no beans: not themselves,
   * and nothing that extends them either.
   */
  static List<Finding> noBeans(Collection<Class<?>> guarded, Predicate<Class<?>> isBean) {
    return guarded.stream()
        .filter(Predicate.not(GuardInspection::isLeftAlone))
        .filter(type -> type.isInterface() || !isBean.test(type))
        .map(type -> LoginErrors.noBean(type.getName()))
        .toList();
  }

  private static boolean isLeftAlone(Class<?> type) {
    boolean abstractClass = Modifier.isAbstract(type.getModifiers()) && !type.isInterface();
    return abstractClass
        || type.isAnnotation()
        || type.isAnnotationPresent(Interceptor.class)
        || type.isAnnotationPresent(Decorator.class)
        || type.isAnnotationPresent(Vetoed.class)
        || type.isAnnotationPresent(Alternative.class)
        || Servlet.class.isAssignableFrom(type);
  }

  private static List<Finding> useless(AnnotatedType<?> type) {
    List<Finding> useless = new ArrayList<>(uselessOnClass(type));
    for (AnnotatedMethod<?> method : type.getMethods()) {
      if (hasGuard(method)) {
        useless.addAll(uselessOnMethod(type, method));
      }
    }
    return useless;
  }

  private static List<Finding> uselessOnClass(AnnotatedType<?> type) {
    if (!isGuard(type.getAnnotations())) {
      return List.of();
    }
    List<Finding> useless = new ArrayList<>(malformed(type.getJavaClass(), place(type)));
    if (Modifier.isFinal(type.getJavaClass().getModifiers())) {
      useless.add(LoginErrors.finalClass(place(type)));
    }
    for (AnnotatedMethod<?> method : type.getMethods()) {
      if (isFinalBusinessMethod(method.getJavaMember()) && !hasGuard(method)) {
        useless.add(LoginErrors.finalMethod(place(method.getJavaMember())));
      }
    }
    return useless;
  }

  private static List<Finding> uselessOnMethod(AnnotatedType<?> type, AnnotatedMethod<?> guarded) {
    Method method = guarded.getJavaMember();
    String place = place(method);
    List<Finding> useless = new ArrayList<>(malformed(method, place));
    int modifiers = method.getModifiers();
    if (Servlet.class.isAssignableFrom(type.getJavaClass())) {
      useless.add(LoginErrors.servletMethod(place));
    } else if (Modifier.isPrivate(modifiers)) {
      useless.add(LoginErrors.privateMethod(place));
    } else if (Modifier.isStatic(modifiers)) {
      useless.add(LoginErrors.staticMethod(place));
    } else if (Modifier.isFinal(modifiers)) {
      useless.add(LoginErrors.finalMethod(place));
    } else if (Modifier.isFinal(type.getJavaClass().getModifiers())) {
      useless.add(LoginErrors.finalClass(place(type)));
    }
    return useless;
  }

  private static List<Finding> malformed(AnnotatedElement element, String place) {
    return Bindings.on(element, FreshLoginRequired.class)
        .filter(GuardInspection::isMalformed)
        .map(guard -> List.of(LoginErrors.malformedWithin(place, guard.within())))
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

  private static boolean isFinalBusinessMethod(Method method) {
    int modifiers = method.getModifiers();
    return Modifier.isFinal(modifiers)
        && !Modifier.isPrivate(modifiers)
        && !Modifier.isStatic(modifiers)
        && !method.isSynthetic()
        && method.getDeclaringClass() != Object.class;
  }

  /** Asked of every class there is: no streams here. */
  private static boolean hasGuard(AnnotatedType<?> type) {
    for (AnnotatedMethod<?> method : type.getMethods()) {
      if (hasGuard(method)) {
        return true;
      }
    }
    return isGuard(type.getAnnotations());
  }

  private static boolean hasGuard(AnnotatedMethod<?> method) {
    return method.isAnnotationPresent(LoginRequired.class)
        || method.isAnnotationPresent(FreshLoginRequired.class);
  }

  private static boolean isGuard(Set<Annotation> annotations) {
    for (Annotation annotation : annotations) {
      if (isGuard(annotation)) {
        return true;
      }
    }
    return false;
  }

  /** One of ours, or a stereotype that brings one of ours. */
  private static boolean isGuard(Annotation annotation) {
    Class<? extends Annotation> type = annotation.annotationType();
    return type == LoginRequired.class
        || type == FreshLoginRequired.class
        || (type.isAnnotationPresent(Stereotype.class) && isGuard(Set.of(type.getAnnotations())));
  }

  private static Set<Annotation> qualifiers(AnnotatedType<?> type, BeanManager beans) {
    Set<Annotation> qualifiers =
        type.getAnnotations().stream()
            .filter(annotation -> beans.isQualifier(annotation.annotationType()))
            .collect(Collectors.toCollection(HashSet::new));
    if (qualifiers.isEmpty()) {
      qualifiers.add(Default.Literal.INSTANCE);
    }
    qualifiers.add(Any.Literal.INSTANCE);
    return qualifiers;
  }

  private static boolean isInterceptor(AnnotatedType<?> type) {
    return type.isAnnotationPresent(Interceptor.class);
  }

  private static String place(AnnotatedType<?> type) {
    return type.getJavaClass().getName();
  }

  private static String place(Method method) {
    return method.getDeclaringClass().getName() + "." + method.getName();
  }
}
