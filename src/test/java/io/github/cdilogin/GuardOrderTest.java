package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdilogin.fixture.Account;
import io.github.cdilogin.fixture.Accounts;
import io.github.cdilogin.fixture.Application;
import io.github.cdilogin.fixture.TestBrowser;
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
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

/** The guard among the interceptors of the platform. */
@EnableWeld
class GuardOrderTest {

  private final Accounts accounts = new Accounts();
  private final Account ann = accounts.add("ann");

  @WeldSetup
  final WeldInitiator weld =
      Application.with(login -> login.userLoader(accounts), HandOver.class, Background.class);

  @Inject LoginManager logins;
  @Inject Background background;

  private final TestBrowser client = new TestBrowser();

  @Test
  void anAsynchronousMethodIsRefusedInTheThreadOfItsCaller() throws Exception {
    client.does(
        () ->
            assertThatThrownBy(background::work)
                .isInstanceOf(LoginRequiredException.class)
                .hasMessageStartingWith("LOGIN-103 "));
  }

  @Test
  void anAsynchronousMethodOfAnAuthenticatedUserRunsInTheOtherThread() throws Exception {
    client.asks(() -> logins.login(ann));

    Object result = client.asks(() -> background.work().get());

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
