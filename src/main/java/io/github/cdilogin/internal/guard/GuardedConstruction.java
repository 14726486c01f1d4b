package io.github.cdilogin.internal.guard;

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
 * The construction of a bean by a container. A bean of a normal scope is constructed by the first
 * call of its client proxy, so a call that is refused must not construct it either. Every other
 * bean is constructed for the object that injects it, or for a pool: that is no call.
 *
 * <p>Read from the annotations of the class, once for each class, and not from the container's
 * metadata of the bean: injecting that into an interceptor costs each instance.
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

  /** Whether only a call constructs instances of this class. */
  static boolean isPartOfCall(Class<?> bean) {
    return BY_CALL.get(bean);
  }

  /** The method whose call constructs the bean; the class if its client proxy does not show it. */
  static String place(Class<?> bean) {
    return StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE)
        .walk(
            frames ->
                frames
                    .filter(frame -> isProxyOf(bean, frame.getDeclaringClass()))
                    .map(frame -> method(bean, frame))
                    .flatMap(Optional::stream)
                    .findFirst())
        .map(GuardedMember::of)
        .orElseGet(() -> GuardedMember.of(bean));
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

  /** A singleton that cannot be constructed would stay closed for all users. */
  private static boolean isEnterpriseBean(Class<?> bean) {
    return Stream.of(bean.getAnnotations())
        .anyMatch(each -> each.annotationType().getName().startsWith("jakarta.ejb."));
  }

  /** The scope of the class counts; without one, that of its stereotypes. */
  private static boolean hasNormalScope(Class<?> type) {
    Annotation own = ownScope(type);
    return own == null
        ? Stream.of(type.getAnnotations())
            .map(Annotation::annotationType)
            .filter(each -> each.isAnnotationPresent(Stereotype.class))
            .anyMatch(GuardedConstruction::hasNormalScope)
        : own.annotationType().isAnnotationPresent(NormalScope.class);
  }

  private static @Nullable Annotation ownScope(Class<?> type) {
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
