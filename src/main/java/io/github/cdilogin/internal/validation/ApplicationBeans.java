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
 * The beans of the application, after bean discovery.
 *
 * <p>On Payara the bean manager of an extension belongs to the jar of the library, which has no
 * access to the beans of the application. {@code CDI.current()} depends on the class of the caller.
 * For this class, which is neither a bean nor an extension, it returns the bean manager of the
 * application.
 */
public final class ApplicationBeans {

  private final BeanManager manager;

  private ApplicationBeans(BeanManager manager) {
    this.manager = manager;
  }

  /**
   * Returns the beans of the application that this extension is part of.
   *
   * @param extension the extension
   * @param injected the bean manager of the extension, for a container whose current bean manager
   *     is missing or belongs to another application
   */
  public static ApplicationBeans of(Extension extension, BeanManager injected) {
    BeanManager current = current();
    return new ApplicationBeans(
        current != null && hasExtension(current, extension) ? current : injected);
  }

  /** Returns the bean manager of the application. */
  public BeanManager manager() {
    return manager;
  }

  /** Returns the beans of this type, with any qualifiers. */
  public Set<Bean<?>> of(Class<?> type) {
    return manager.getBeans(type, Any.Literal.INSTANCE);
  }

  /**
   * Checks whether the container creates instances of this class or a subclass. Searches all beans
   * only if no bean has the class among its types, which is rare.
   */
  boolean hasBeanOf(Class<?> type) {
    return anyOf(type, of(type)) || anyOf(type, of(Object.class));
  }

  /** Checks whether this annotation is an interceptor binding or a stereotype. */
  boolean isBindingOrStereotype(Class<? extends Annotation> annotation) {
    return manager.isInterceptorBinding(annotation) || manager.isStereotype(annotation);
  }

  /**
   * The class of a produced bean is the class that declares the producer. On OpenWebBeans it is the
   * produced class, so a guard without effect on it is not found there.
   */
  private static boolean anyOf(Class<?> type, Set<Bean<?>> beans) {
    return beans.stream().anyMatch(bean -> type.isAssignableFrom(bean.getBeanClass()));
  }

  private static @Nullable BeanManager current() {
    try {
      return CDI.current().getBeanManager();
    } catch (IllegalStateException none) {
      return null;
    }
  }

  private static boolean hasExtension(BeanManager manager, Extension extension) {
    try {
      return manager.getExtension(extension.getClass()) == extension;
    } catch (IllegalArgumentException unknown) {
      return false;
    }
  }
}
