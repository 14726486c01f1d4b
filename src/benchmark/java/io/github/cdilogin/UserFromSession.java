package io.github.cdilogin;

import io.github.cdilogin.benchmark.application.Users;
import io.github.cdilogin.internal.deployment.LoginExtension;
import io.github.cdilogin.internal.login.LoginRuntime;
import io.github.cdilogin.internal.request.Authentication.AnonymousUser;
import io.github.cdilogin.internal.request.RequestState;
import io.github.cdilogin.internal.session.SessionLogin;
import io.github.cdilogin.internal.session.SessionLoginStore;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
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
 * Resolves the user of a session: with the library, as the first call in each request does, and by
 * hand with the same calls of the request, so that both include the cost of the request. Cookies
 * are read in neither.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class UserFromSession {

  private static final String USER_AGENT = "User-Agent";

  private SeContainer container;
  private RequestState state;
  private String address;

  /** Starts the container and logs a user in. */
  @Setup
  public void begin() throws Exception {
    Logger.getLogger("").setLevel(Level.WARNING);
    container =
        SeContainerInitializer.newInstance()
            .disableDiscovery()
            .addExtensions(LoginExtension.class)
            .addBeanClasses(Users.class)
            .initialize();
    state = new BenchmarkRequests().byUser();
    address = state.request().getRemoteAddr();
    verify();
  }

  /** Stops the container. */
  @TearDown
  public void end() {
    verify();
    container.close();
  }

  /** Resolves the user by hand. */
  @Benchmark
  public LoginUser byHand() {
    HttpServletRequest request = state.request();
    HttpSession session = request.getSession(false);
    SessionLogin login = (SessionLogin) session.getAttribute(SessionLoginStore.ATTRIBUTE);
    boolean same =
        !request.isRequestedSessionIdFromURL()
            && address.equals(request.getRemoteAddr())
            && BenchmarkRequests.BROWSER.equals(request.getHeader(USER_AGENT));
    return same ? Users.find(login.loginId()) : AnonymousUser.INSTANCE;
  }

  /** Resolves the user with the library. */
  @Benchmark
  public LoginUser resolved() {
    // A state reads its cookie once, and it is read already here.
    return LoginRuntime.of(state).resolve(state).user();
  }

  private void verify() {
    must(resolved() == Users.PLAIN, "The library finds the user");
    must(byHand() == Users.PLAIN, "The code by hand finds the user");
    String browser = state.request().getHeader(USER_AGENT);
    must(browser.equals(BenchmarkRequests.BROWSER), "The request has a browser");
  }

  private static void must(boolean holds, String claim) {
    if (!holds) {
      throw new AssertionError("Not so: " + claim);
    }
  }
}
