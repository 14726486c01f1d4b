package io.github.cdilogin;

import io.github.cdilogin.benchmark.application.Users;
import io.github.cdilogin.internal.deployment.CurrentDeployment;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.internal.request.RequestState;
import io.github.cdilogin.internal.servlet.LoginFilter;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.mock.web.MockFilterConfig;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * BenchmarkRequests by way of the real filter, the real login and the session between them.
 *
 * <p>In the library's package because no benchmark's loop can run inside of a filter chain: a visit
 * takes the state that {@link LoginFilter} made, and enters it once more.
 */
final class BenchmarkRequests {

  static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0";

  private final LoginFilter filter = new LoginFilter(CurrentDeployment::runtime);

  BenchmarkRequests() {
    filter.init(new MockFilterConfig());
  }

  /** Binds an anonymous request to this thread. */
  void bindAnonymousRequest() throws IOException, ServletException {
    CurrentRequest.bind(state(request(), (request, response) -> {}));
  }

  /** Binds a request of a user who logged in with the last one. */
  void bindUserRequest() throws IOException, ServletException {
    CurrentRequest.bind(byUser());
  }

  /** A request of a user who logged in with the last one, and is not resolved yet. */
  RequestState byUser() throws IOException, ServletException {
    MockHttpServletRequest login = request();
    LoginManager logins = CDI.current().select(LoginManager.class).get();
    state(login, (request, response) -> logins.login(Users.PLAIN));
    HttpSession session = login.getSession(false);
    MockHttpServletRequest visit = request();
    visit.setSession(session);
    return state(visit, (request, response) -> {});
  }

  void unbind() {
    CurrentRequest.unbind(null);
  }

  private static MockHttpServletRequest request() {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.addHeader("User-Agent", BROWSER);
    return request;
  }

  private RequestState state(MockHttpServletRequest request, FilterChain chain)
      throws IOException, ServletException {
    AtomicReference<RequestState> state = new AtomicReference<>();
    filter.doFilter(
        request,
        new MockHttpServletResponse(),
        (passed, response) -> {
          state.set(CurrentRequest.state());
          chain.doFilter(passed, response);
        });
    return state.get();
  }
}
