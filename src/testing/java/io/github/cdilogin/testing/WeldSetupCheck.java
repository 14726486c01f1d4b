package io.github.cdilogin.testing;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether the value of {@code @WeldSetup} has the library, before Weld starts the container
 * and reports only that there is no {@code CurrentUser}. Weld and weld-junit5 give no access to
 * that, so it reads their fields; where those have other names, nothing is checked.
 */
final class WeldSetupCheck {

  private WeldSetupCheck() {}

  static boolean lacksTheLibrary(Object test) {
    return fieldsOf(test.getClass())
        .filter(WeldSetupCheck::isWeldSetup)
        .anyMatch(field -> lacksTheLibrary(test, field));
  }

  private static boolean lacksTheLibrary(Object test, Field runtime) {
    try {
      Object weld = valueOf(valueOf(test, runtime), "weld");
      return Boolean.FALSE.equals(valueOf(weld, "discoveryEnabled"))
          && valueOf(weld, "extensions") instanceof Collection<?> extensions
          && extensions.stream().noneMatch(WeldSetupCheck::isOurs);
    } catch (ReflectiveOperationException | RuntimeException unknownForm) {
      return false;
    }
  }

  private static boolean isWeldSetup(Field field) {
    return Stream.of(field.getAnnotations())
        .map(Annotation::annotationType)
        .anyMatch(type -> type.getName().equals("org.jboss.weld.junit5.WeldSetup"));
  }

  /** An extension is kept together with where it comes from. */
  private static boolean isOurs(Object metadata) {
    try {
      return valueOf(metadata, "value") instanceof TestBeansExtension;
    } catch (ReflectiveOperationException | RuntimeException unknownForm) {
      return true;
    }
  }

  private static @Nullable Object valueOf(@Nullable Object owner, String name)
      throws ReflectiveOperationException {
    if (owner == null) {
      throw new NoSuchFieldException(name);
    }
    Field field =
        fieldsOf(owner.getClass())
            .filter(each -> each.getName().equals(name))
            .findFirst()
            .orElseThrow(() -> new NoSuchFieldException(name));
    return valueOf(owner, field);
  }

  private static @Nullable Object valueOf(Object owner, Field field) throws IllegalAccessException {
    field.setAccessible(true);
    return field.get(Modifier.isStatic(field.getModifiers()) ? null : owner);
  }

  private static Stream<Field> fieldsOf(Class<?> type) {
    return Stream.<Class<?>>iterate(type, each -> each != null, Class::getSuperclass)
        .flatMap(each -> Stream.of(each.getDeclaredFields()));
  }
}
