package io.github.cdilogin.testing;

import io.github.cdilogin.LoginConfiguration;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.interceptor.Interceptor;

/**
 * Gives a CDI container what a {@link LoginTest} needs beside the library: the {@link TestClock},
 * which it sets in the configuration, the {@link TestClient}, and a session scope. Never part of an
 * application.
 *
 * <pre>{@code
 * SeContainerInitializer.newInstance()
 *     .addExtensions(LoginExtension.class, TestBeansExtension.class)
 * }</pre>
 *
 * @see LoginWeld
 * @since 0.1.0
 */
public class TestBeansExtension implements Extension {

  /** After every observer of an application, so that the last word is the test's. */
  private static final int LAST = Interceptor.Priority.PLATFORM_AFTER;

  private final TestClock clock = new TestClock();
  private final TestClient client = new TestClient();

  /** For the CDI container, and for who starts one. */
  public TestBeansExtension() {}

  void setClock(@Observes @Priority(LAST) LoginConfiguration login) {
    login.clock(clock);
  }

  void addBeans(@Observes AfterBeanDiscovery discovery, BeanManager beans) {
    discovery.addContext(new TestSessionContext(client, beans));
    add(discovery, TestClock.class, clock);
    add(discovery, TestClient.class, client);
  }

  TestClient client() {
    return client;
  }

  private static <T> void add(AfterBeanDiscovery discovery, Class<T> type, T instance) {
    discovery
        .<T>addBean()
        .id(type.getName())
        .beanClass(type)
        .types(type, Object.class)
        .scope(Dependent.class)
        .produceWith(beans -> instance);
  }
}
