package io.github.cdilogin;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import java.util.function.Consumer;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.junit5.WeldInitiator;

/** An application of a test: the library, what its observer says, and its beans. */
public final class Application implements Extension {

  private final Consumer<LoginConfiguration> observer;

  private Application(Consumer<LoginConfiguration> observer) {
    this.observer = observer;
  }

  /** An application with an observer of the configuration. */
  public static WeldInitiator with(Consumer<LoginConfiguration> observer, Class<?>... beans) {
    return WeldInitiator.from(archive(beans).addExtension(new Application(observer))).build();
  }

  /** An application that consists of its beans. */
  public static WeldInitiator of(Class<?>... beans) {
    return WeldInitiator.from(archive(beans)).build();
  }

  void configure(@Observes LoginConfiguration login) {
    observer.accept(login);
  }

  private static Weld archive(Class<?>... beans) {
    // A bean archive must not be empty, and this class is no bean.
    return new Weld()
        .disableDiscovery()
        .addExtension(new LoginExtension())
        .beanClasses(beans)
        .addBeanClass(Application.class);
  }
}
