package io.github.cdilogin.internal.deployment;

import io.github.cdilogin.internal.login.CurrentUserBean;
import io.github.cdilogin.internal.login.FlashMessagesBean;
import io.github.cdilogin.internal.login.LoginManagerBean;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.AnnotatedField;
import jakarta.enterprise.inject.spi.AnnotatedMember;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.inject.Named;
import java.beans.Introspector;
import java.lang.annotation.Annotation;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The bean names of the library that the application uses for its beans. They are read from
 * annotations, because on Payara an extension in {@code WEB-INF/lib} cannot find the beans of the
 * application by name before the deployment is validated.
 */
final class NamedBeans {

  private static final Set<String> OF_THE_LIBRARY =
      Set.of(CurrentUserBean.NAME, LoginManagerBean.NAME, FlashMessagesBean.NAME);

  private final Set<String> used = new HashSet<>();

  /** Reads a class of the application. */
  void read(AnnotatedType<?> type) {
    Named named = type.getAnnotation(Named.class);
    if (named != null || (hasNameOfTheLibrary(type.getJavaClass()) && isNamedByStereotype(type))) {
      add(named, Introspector.decapitalize(type.getJavaClass().getSimpleName()));
    }
    for (AnnotatedMethod<?> method : type.getMethods()) {
      if (isNamedProducer(method)) {
        add(method.getAnnotation(Named.class), propertyOf(method.getJavaMember().getName()));
      }
    }
    for (AnnotatedField<?> field : type.getFields()) {
      if (isNamedProducer(field)) {
        add(field.getAnnotation(Named.class), field.getJavaMember().getName());
      }
    }
  }

  boolean contains(String name) {
    return used.contains(name);
  }

  private void add(@Nullable Named named, String byDefault) {
    String name = named == null || named.value().isEmpty() ? byDefault : named.value();
    if (OF_THE_LIBRARY.contains(name)) {
      used.add(name);
    }
  }

  /** Called for nearly every class, so it creates no strings. */
  private static boolean hasNameOfTheLibrary(Class<?> type) {
    String name = type.getName();
    return name.endsWith("CurrentUser")
        || name.endsWith("LoginManager")
        || name.endsWith("FlashMessages");
  }

  private static boolean isNamedProducer(AnnotatedMember<?> member) {
    return member.isAnnotationPresent(Named.class) && member.isAnnotationPresent(Produces.class);
  }

  private static boolean isNamedByStereotype(AnnotatedType<?> type) {
    for (Annotation annotation : type.getAnnotations()) {
      if (annotation.annotationType().isAnnotationPresent(Named.class)) {
        return true;
      }
    }
    return false;
  }

  private static String propertyOf(String method) {
    return method.startsWith("get") && method.length() > 3
        ? Introspector.decapitalize(method.substring(3))
        : method;
  }
}
