package io.github.cdilogin;

import io.github.cdilogin.benchmark.application.Visitors;
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
 * Visits by way of the real filter, the real login and the session between them.
 *
 * <p>In the library's package because no benchmark's loop can run inside of a filter chain: a visit
 * takes the state that {@link LoginFilter} made, and enters it once more.
 */
final class Visits {

  static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0";

  private final LoginFilter filter = new LoginFilter(CurrentDeployment::runtime);

  Visits() {
    filter.init(new MockFilterConfig());
  }

  /** A stranger's visit: from now on, this thread serves it. */
  void enterAsStranger() throws IOException, ServletException {
    CurrentRequest.bind(state(request(), (request, response) -> {}));
  }

  /**
   * A visit of somebody who logged in with his last request: from now on, this thread serves it.
   */
  void enterAsUser() throws IOException, ServletException {
    CurrentRequest.bind(byUser());
  }

  /** A visit of somebody who logged in with his last request, of whom nobody has asked yet. */
  RequestState byUser() throws IOException, ServletException {
    MockHttpServletRequest login = request();
    LoginManager logins = CDI.current().select(LoginManager.class).get();
    state(login, (request, response) -> logins.login(Visitors.PLAIN));
    HttpSession session = login.getSession(false);
    MockHttpServletRequest visit = request();
    visit.setSession(session);
    return state(visit, (request, response) -> {});
  }

  void leave() {
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
