package io.github.cdilogin.testing;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether the value of {@code @WeldSetup} has the extension of the test kit, before Weld
 * starts the container and reports only that there is no {@code CurrentUser}. Weld and weld-junit5
 * have no API for this, so the check reads their fields. If the fields have other names, nothing is
 * checked.
 */
final class WeldSetupCheck {

  private WeldSetupCheck() {}

  static boolean lacksExtension(Object test) {
    return fieldsOf(test.getClass())
        .filter(WeldSetupCheck::isWeldSetup)
        .anyMatch(field -> lacksExtension(test, field));
  }

  private static boolean lacksExtension(Object test, Field runtime) {
    try {
      Object weld = valueOf(valueOf(test, runtime), "weld");
      return Boolean.FALSE.equals(valueOf(weld, "discoveryEnabled"))
          && valueOf(weld, "extensions") instanceof Collection<?> extensions
          && extensions.stream().noneMatch(WeldSetupCheck::isTestKit);
    } catch (ReflectiveOperationException | RuntimeException unknownForm) {
      return false;
    }
  }

  private static boolean isWeldSetup(Field field) {
    return Stream.of(field.getAnnotations())
        .map(Annotation::annotationType)
        .anyMatch(type -> type.getName().equals("org.jboss.weld.junit5.WeldSetup"));
  }

  /** Weld wraps each extension in an object with metadata. */
  private static boolean isTestKit(Object metadata) {
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
