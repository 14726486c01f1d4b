package io.github.cdilogin.internal.guard;

import java.lang.reflect.Method;

/** The name of a guarded member in a refusal: class and method, or the class. */
final class GuardedMember {

  private GuardedMember() {}

  static String of(Method method) {
    return of(method.getDeclaringClass()) + "." + method.getName();
  }

  static String of(Class<?> type) {
    return type.getSimpleName();
  }
}
