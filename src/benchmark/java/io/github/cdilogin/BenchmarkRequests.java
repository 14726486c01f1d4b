package io.github.cdilogin;

import io.github.cdilogin.benchmark.application.Users;
import io.github.cdilogin.internal.deployment.CurrentDeployment;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.internal.request.RequestState;
import io.github.cdilogin.internal.servlet.LoginFilter;
import io.github.cdilogin.testing.TestRequest;
import io.github.cdilogin.testing.TestResponse;
import io.github.cdilogin.testing.TestServletContext;
import io.github.cdilogin.testing.TestSession;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Requests that pass the real filter, with a real login and a session.
 *
 * <p>The loop of a benchmark cannot run inside of a filter chain. So this class takes the state
 * that {@link LoginFilter} has created, and binds it to the thread again.
 */
final class BenchmarkRequests {

  static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0";

  private final LoginFilter filter = new LoginFilter(CurrentDeployment::runtime);

  BenchmarkRequests() {
    filter.init(new TestServletContext().filterConfig());
  }

  /** Binds an anonymous request to this thread. */
  void bindAnonymousRequest() throws IOException, ServletException {
    CurrentRequest.bind(state(request(), (request, response) -> {}));
  }

  /** Binds a request of a user who logged in with the previous request. */
  void bindUserRequest() throws IOException, ServletException {
    CurrentRequest.bind(byUser());
  }

  /** Returns a request of a user who logged in with the previous request, not resolved yet. */
  RequestState byUser() throws IOException, ServletException {
    TestRequest login = request();
    LoginManager logins = CDI.current().select(LoginManager.class).get();
    state(login, (request, response) -> logins.login(Users.PLAIN));
    TestRequest visit = request().session((TestSession) login.getSession(false));
    return state(visit, (request, response) -> {});
  }

  void unbind() {
    CurrentRequest.unbind(null);
  }

  private static TestRequest request() {
    return new TestRequest().header("User-Agent", BROWSER);
  }

  private RequestState state(TestRequest request, FilterChain chain)
      throws IOException, ServletException {
    AtomicReference<RequestState> state = new AtomicReference<>();
    filter.doFilter(
        request,
        new TestResponse(),
        (passed, response) -> {
          state.set(CurrentRequest.state());
          chain.doFilter(passed, response);
        });
    return state.get();
  }
}
