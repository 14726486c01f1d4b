package io.github.cdilogin.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.FreshLoginRequiredException;
import io.github.cdilogin.LoginRequiredException;
import io.github.cdilogin.internal.deployment.LoginExtension;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Without weld-junit5, on the CDI container of the class path, whichever that is. */
@Tag("cdi-se")
@LoginTest
class AnyContainerTest {

  private static final Thread THREAD = Thread.currentThread();
  private static final ClassLoader TESTS = THREAD.getContextClassLoader();
  private static SeContainer container;

  /** In a class loader of its own, for which OpenWebBeans keeps no other container in mind. */
  @BeforeAll
  static void start() {
    THREAD.setContextClassLoader(new URLClassLoader(new URL[0], TESTS));
    container =
        SeContainerInitializer.newInstance()
            .disableDiscovery()
            .addExtensions(LoginExtension.class, TestBeansExtension.class)
            .addBeanClasses(Auth.class, Settings.class, Basket.class)
            .initialize();
  }

  @AfterAll
  static void stop() {
    container.close();
    THREAD.setContextClassLoader(TESTS);
  }

  @Test
  void anonymousUsersAreRefused() {
    assertThatExceptionOfType(LoginRequiredException.class)
        .isThrownBy(() -> bean(Settings.class).owner());
  }

  @Test
  @LoggedInAs(value = "1", remembered = true)
  void usersAreNot() {
    assertThat(bean(Settings.class).owner()).isEqualTo("1");
    assertThat(bean(CurrentUser.class).isRemembered()).isTrue();
  }

  @Test
  @LoggedInAs("1")
  void timePasses() {
    bean(TestClock.class).advance(Duration.ofMinutes(11));
    assertThatExceptionOfType(FreshLoginRequiredException.class)
        .isThrownBy(() -> bean(Settings.class).changePassword());

    bean(TestClient.class).remoteAddress("192.0.2.7").nextRequest();
    assertThatExceptionOfType(LoginRequiredException.class)
        .isThrownBy(() -> bean(Settings.class).owner());
  }

  @Test
  void theSessionScopeIsThatOfTheClient() {
    bean(Basket.class).add();
    bean(TestClient.class).nextRequest();
    bean(Basket.class).add();

    assertThat(bean(Basket.class).items()).isEqualTo(2);
  }

  private static <T> T bean(Class<T> type) {
    return container.select(type).get();
  }
}
