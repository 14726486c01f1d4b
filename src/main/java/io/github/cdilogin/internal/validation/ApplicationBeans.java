package io.github.cdilogin.internal.validation;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.Extension;
import java.lang.annotation.Annotation;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The beans of the application, once the container knows them all.
 *
 * <p>Why not simply those of the bean manager that an extension gets: on Payara that one belongs to
 * the library's jar, and a jar in {@code WEB-INF/lib} does not see the classes of the application.
 * CDI returns the application's as the current one to a class that is neither a bean nor an
 * extension, as this one: servers go by the class of the caller.
 */
public final class ApplicationBeans {

  private final BeanManager manager;

  private ApplicationBeans(BeanManager manager) {
    this.manager = manager;
  }

  /**
   * Those of the application that this extension is part of.
   *
   * @param extension the extension
   * @param own the bean manager that the container gave it, which has to do where CDI has no
   *     current one yet, or that of another application
   */
  public static ApplicationBeans of(Extension extension, BeanManager own) {
    BeanManager current = current();
    return new ApplicationBeans(current != null && knows(current, extension) ? current : own);
  }

  /** The bean manager that knows them. */
  public BeanManager manager() {
    return manager;
  }

  /** Those of this type, with whatever qualifiers. */
  public Set<Bean<?>> of(Class<?> type) {
    return manager.getBeans(type, Any.Literal.INSTANCE);
  }

  /**
   * Whether the container makes instances of this class, or of one that extends it. Nearly always
   * such a bean has the class among its types, and the container finds it without a walk over all.
   */
  boolean areMadeOf(Class<?> type) {
    return anyMadeOf(type, of(type)) || anyMadeOf(type, of(Object.class));
  }

  /** Whether CDI knows this annotation as one that brings interceptors to what it stands on. */
  boolean areBoundBy(Class<? extends Annotation> annotation) {
    return manager.isInterceptorBinding(annotation) || manager.isStereotype(annotation);
  }

  /**
   * The class of a bean that a method produces is the class that has the method; on OpenWebBeans it
   * is the one that is produced, so that a useless guard on it is not found there.
   */
  private static boolean anyMadeOf(Class<?> type, Set<Bean<?>> beans) {
    return beans.stream().anyMatch(bean -> type.isAssignableFrom(bean.getBeanClass()));
  }

  private static @Nullable BeanManager current() {
    try {
      return CDI.current().getBeanManager();
    } catch (IllegalStateException none) {
      return null;
    }
  }

  private static boolean knows(BeanManager manager, Extension extension) {
    try {
      return manager.getExtension(extension.getClass()) == extension;
    } catch (IllegalArgumentException unknown) {
      return false;
    }
  }
}
