package io.github.cdilogin.internal.el;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.MethodNotFoundException;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Calls a method of the application's user. EL itself calls methods of public classes only, and the
 * class of a user need not be public. The method is found by its name and its arguments.
 */
final class UserMethodInvoker {

  private UserMethodInvoker() {}

  static @Nullable Object call(
      ELContext context,
      Object user,
      String name,
      Class<?> @Nullable [] types,
      Object @Nullable [] arguments) {
    return Modifier.isPublic(user.getClass().getModifiers())
        ? context.getELResolver().invoke(context, user, name, types, arguments)
        : call(context, user, name, arguments == null ? new Object[0] : arguments);
  }

  private static @Nullable Object call(
      ELContext context, Object user, String name, Object[] arguments) {
    Method method = find(user.getClass(), name, arguments);
    try {
      method.setAccessible(true);
      return method.invoke(user, converted(context, method, arguments));
    } catch (InvocationTargetException failure) {
      throw new ELException(failure.getCause());
    } catch (IllegalAccessException impossible) {
      throw new ELException(impossible);
    }
  }

  /** Finds the method that accepts the arguments, else one with the same number of parameters. */
  private static Method find(Class<?> type, String name, Object[] arguments) {
    List<Method> candidates =
        Stream.of(type.getMethods())
            .filter(method -> method.getName().equals(name) && !method.isBridge())
            .filter(method -> method.getParameterCount() == arguments.length)
            .toList();
    return candidates.stream()
        .filter(method -> accepts(method, arguments))
        .findFirst()
        .or(() -> candidates.stream().findFirst())
        .orElseThrow(() -> noSuchMethod(type, name, arguments.length));
  }

  private static boolean accepts(Method method, Object[] arguments) {
    Class<?>[] types =
        MethodType.methodType(void.class, method.getParameterTypes()).wrap().parameterArray();
    return IntStream.range(0, arguments.length)
        .allMatch(i -> arguments[i] == null || types[i].isInstance(arguments[i]));
  }

  private static MethodNotFoundException noSuchMethod(Class<?> type, String name, int arguments) {
    return new MethodNotFoundException(
        "#{currentUser."
            + name
            + "()}: the user is a "
            + type.getName()
            + ", which has no public method of that name with "
            + arguments
            + " arguments.");
  }

  private static Object[] converted(ELContext context, Method method, Object[] arguments) {
    Class<?>[] types = method.getParameterTypes();
    Object[] converted = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      converted[i] = context.convertToType(arguments[i], types[i]);
    }
    return converted;
  }
}
