package io.github.cdilogin;

import io.github.cdilogin.benchmark.application.BareGreeting;
import io.github.cdilogin.benchmark.application.EmptyInterceptor;
import io.github.cdilogin.benchmark.application.Greeting;
import io.github.cdilogin.benchmark.application.GuardedGreeting;
import io.github.cdilogin.benchmark.application.InterceptedGreeting;
import io.github.cdilogin.benchmark.application.Users;
import io.github.cdilogin.internal.deployment.LoginExtension;
import io.github.cdilogin.internal.guard.LoginRequiredInterceptor;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Measures one call of an application-scoped bean for an authenticated user: through the bean's
 * proxy only, through an interceptor that only proceeds, and through the guard. Runs on the CDI
 * container of the class path.
 *
 * <p>It verifies before and after the measurement that the guard refuses anonymous requests and
 * that the interceptor runs.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class GuardedCall {

  private SeContainer container;
  private BenchmarkRequests requests;
  private Greeting bare;
  private Greeting intercepted;
  private Greeting guarded;

  /** Starts the container and logs a user in. */
  @Setup
  public void begin() throws Exception {
    Logger.getLogger("").setLevel(Level.WARNING);
    container = start();
    bare = container.select(BareGreeting.class).get();
    intercepted = container.select(InterceptedGreeting.class).get();
    guarded = container.select(GuardedGreeting.class).get();
    requests = new BenchmarkRequests();
    verify();
    requests.bindUserRequest();
  }

  /** Stops the container. */
  @TearDown
  public void end() throws Exception {
    verify();
    container.close();
  }

  /** Calls the bean through its proxy only. */
  @Benchmark
  public String bare() {
    return bare.greet();
  }

  /** Calls the bean through an empty interceptor. */
  @Benchmark
  public String intercepted() {
    return intercepted.greet();
  }

  /** Calls the bean through the guard. */
  @Benchmark
  public String guarded() {
    return guarded.greet();
  }

  @SuppressWarnings("unchecked")
  private static SeContainer start() {
    return SeContainerInitializer.newInstance()
        .disableDiscovery()
        .addExtensions(LoginExtension.class)
        .addBeanClasses(
            Users.class,
            EmptyInterceptor.class,
            BareGreeting.class,
            InterceptedGreeting.class,
            GuardedGreeting.class)
        .initialize();
  }

  private void verify() throws Exception {
    requests.unbind();
    mustRefuse("no request");
    requests.bindAnonymousRequest();
    mustRefuse("an anonymous request");
    requests.bindUserRequest();
    must(guarded.greet() != null, "The guard lets the user in");
    must(guarded.passed(LoginRequiredInterceptor.class), "The guard runs");
    must(intercepted.passed(EmptyInterceptor.class), "The empty interceptor runs");
    must(!bare.passed(EmptyInterceptor.class), "No interceptor runs at the bare bean");
    requests.unbind();
  }

  private void mustRefuse(String request) {
    try {
      guarded.greet();
    } catch (LoginRequiredException refused) {
      return;
    }
    throw new AssertionError("The guard let in: " + request);
  }

  private static void must(boolean holds, String claim) {
    if (!holds) {
      throw new AssertionError("Not so: " + claim);
    }
  }
}
