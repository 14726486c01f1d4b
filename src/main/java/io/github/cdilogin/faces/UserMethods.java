package io.github.cdilogin.faces;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.MethodNotFoundException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Calls a method of an application's user. EL does that for public classes; for a class that is
 * not, as an entity need not be, the method is looked up here by name and number of arguments.
 */
final class UserMethods {

  private UserMethods() {}

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
    Method method = find(user.getClass(), name, arguments.length);
    try {
      method.setAccessible(true);
      return method.invoke(user, converted(context, method, arguments));
    } catch (InvocationTargetException failure) {
      throw new ELException(failure.getCause());
    } catch (IllegalAccessException impossible) {
      throw new ELException(impossible);
    }
  }

  private static Method find(Class<?> type, String name, int arguments) {
    return Stream.of(type.getMethods())
        .filter(method -> method.getName().equals(name))
        .filter(method -> method.getParameterCount() == arguments)
        .filter(method -> !method.isBridge())
        .findFirst()
        .orElseThrow(
            () ->
                new MethodNotFoundException(
                    "#{currentUser."
                        + name
                        + "()}: the user is a "
                        + type.getName()
                        + ", which has no public method of that name with "
                        + arguments
                        + " arguments."));
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
