package io.github.cdilogin.internal.el;

import jakarta.el.ELException;
import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads properties of the application's user: getters and record components, also of classes that
 * are not public. The resolvers of EL do not support records (before EL 6) and classes that are not
 * public. The properties are cached on the class, so they are unloaded with the application.
 */
final class UserPropertyReader {

  private static final ClassValue<Map<String, Property>> CACHE =
      new ClassValue<>() {
        @Override
        protected Map<String, Property> computeValue(Class<?> type) {
          return find(type);
        }
      };

  private UserPropertyReader() {}

  /** Returns the property; {@code null} if the class has no such property. */
  static @Nullable Property of(Class<?> type, String name) {
    return CACHE.get(type).get(name);
  }

  private static Map<String, Property> find(Class<?> type) {
    Map<String, Property> properties = new HashMap<>();
    try {
      for (PropertyDescriptor property :
          Introspector.getBeanInfo(type, Introspector.IGNORE_ALL_BEANINFO)
              .getPropertyDescriptors()) {
        if (property.getReadMethod() != null) {
          put(properties, property.getName(), property.getReadMethod());
        }
      }
    } catch (IntrospectionException unreadable) {
      throw new ELException(unreadable);
    } finally {
      Introspector.flushFromCaches(type);
    }
    if (type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        put(properties, component.getName(), component.getAccessor());
      }
    }
    return Map.copyOf(properties);
  }

  private static void put(Map<String, Property> properties, String name, Method reader) {
    if (reader.getDeclaringClass() == Object.class) {
      return;
    }
    try {
      reader.setAccessible(true);
      properties.put(name, new Property(reader));
    } catch (InaccessibleObjectException closed) {
      // The module is not open. Another resolver may read the property.
    }
  }

  /**
   * A readable property.
   *
   * @param reader the getter or the accessor
   */
  record Property(Method reader) {

    @Nullable Object read(Object user) {
      try {
        return reader.invoke(user);
      } catch (InvocationTargetException failure) {
        throw new ELException(failure.getCause());
      } catch (IllegalAccessException impossible) {
        throw new ELException(impossible);
      }
    }
  }
}
