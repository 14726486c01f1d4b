package io.github.cdilogin.internal.guard;

import io.github.cdilogin.internal.problem.LoginErrors;
import jakarta.enterprise.context.NormalScope;
import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Scope;
import jakarta.servlet.Servlet;
import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether the construction of a bean is part of a call. A bean of a normal scope is
 * constructed by the first call of its client proxy, so a refused call must not construct it. Every
 * other bean is constructed for an injection point or a pool, without a call.
 *
 * <p>The scope is read from the annotations of the class, once for each class. Injecting the
 * metadata of the bean into an interceptor would cost memory for each instance.
 */
final class GuardedConstruction {

  private static final ClassValue<Boolean> BY_CALL =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> bean) {
          return !Servlet.class.isAssignableFrom(bean)
              && !isEnterpriseBean(bean)
              && hasNormalScope(bean);
        }
      };

  private GuardedConstruction() {}

  /** Checks whether instances of this class are constructed only by calls. */
  static boolean isPartOfCall(Class<?> bean) {
    return BY_CALL.get(bean);
  }

  /** Returns the method whose call constructs the bean; the class if the method is not found. */
  static String place(Class<?> bean) {
    return StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE)
        .walk(
            frames ->
                frames
                    .filter(frame -> isProxyOf(bean, frame.getDeclaringClass()))
                    .map(frame -> method(bean, frame))
                    .flatMap(Optional::stream)
                    .findFirst())
        .map(LoginErrors::nameOf)
        .orElseGet(() -> LoginErrors.nameOf(bean));
  }

  private static boolean isProxyOf(Class<?> bean, Class<?> type) {
    return type != bean && bean.isAssignableFrom(type);
  }

  private static Optional<Method> method(Class<?> bean, StackFrame frame) {
    Class<?>[] parameters = frame.getMethodType().parameterArray();
    return Stream.<Class<?>>iterate(bean, type -> type != null, Class::getSuperclass)
        .map(type -> declared(type, frame.getMethodName(), parameters))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Method> declared(Class<?> type, String name, Class<?>... parameters) {
    try {
      return Optional.of(type.getDeclaredMethod(name, parameters));
    } catch (NoSuchMethodException absent) {
      return Optional.empty();
    }
  }

  /** The construction of an EJB is not guarded: a singleton that fails would fail for all users. */
  private static boolean isEnterpriseBean(Class<?> bean) {
    return Stream.of(bean.getAnnotations())
        .anyMatch(each -> each.annotationType().getName().startsWith("jakarta.ejb."));
  }

  /** Reads the scope of the class, else that of its stereotypes. */
  private static boolean hasNormalScope(Class<?> type) {
    Annotation scope = declaredScope(type);
    return scope == null
        ? Stream.of(type.getAnnotations())
            .map(Annotation::annotationType)
            .filter(each -> each.isAnnotationPresent(Stereotype.class))
            .anyMatch(GuardedConstruction::hasNormalScope)
        : scope.annotationType().isAnnotationPresent(NormalScope.class);
  }

  private static @Nullable Annotation declaredScope(Class<?> type) {
    return Stream.of(type.getAnnotations())
        .filter(each -> isScope(each.annotationType()))
        .findFirst()
        .orElse(null);
  }

  private static boolean isScope(Class<?> annotation) {
    return annotation.isAnnotationPresent(NormalScope.class)
        || annotation.isAnnotationPresent(Scope.class);
  }
}
