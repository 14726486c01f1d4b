package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdilogin.fixture.ApplicationTest;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.concurrent.CompletableFuture;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

/** The guard among the interceptors of the platform. */
class GuardOrderTest extends ApplicationTest {

  @WeldSetup final WeldInitiator weld = application(HandOver.class, Background.class);

  @Inject Background background;

  @Test
  void anAsynchronousMethodIsRefusedInTheThreadOfItsCaller() throws Exception {
    browser.does(
        () ->
            assertThatThrownBy(background::work)
                .isInstanceOf(LoginRequiredException.class)
                .hasMessageStartingWith("LOGIN-103 "));
  }

  @Test
  void anAsynchronousMethodOfAnAuthenticatedUserRunsInTheOtherThread() throws Exception {
    browser.asks(() -> logins.login(ann));

    Object result = browser.asks(() -> background.work().get());

    assertThat(result).isEqualTo("done");
  }

  @InterceptorBinding
  @Target({ElementType.TYPE, ElementType.METHOD})
  @Retention(RetentionPolicy.RUNTIME)
  @interface Asynchronous {}

  /** At the place where that of Jakarta Concurrency stands. */
  @Asynchronous
  @Interceptor
  @Priority(Interceptor.Priority.PLATFORM_BEFORE + 5)
  static class HandOver {
    @AroundInvoke
    Object handOver(InvocationContext call) {
      return CompletableFuture.supplyAsync(() -> proceed(call));
    }

    private static Object proceed(InvocationContext call) {
      try {
        return ((CompletableFuture<?>) call.proceed()).get();
      } catch (Exception failure) {
        throw new IllegalStateException(failure);
      }
    }
  }

  @ApplicationScoped
  static class Background {
    @LoginRequired
    @Asynchronous
    public CompletableFuture<Object> work() {
      return CompletableFuture.completedFuture("done");
    }
  }
}
