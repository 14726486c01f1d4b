package io.github.cdilogin.internal.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.internal.deployment.CurrentDeployment;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.testing.TestRequest;
import io.github.cdilogin.testing.TestResponse;
import io.github.cdilogin.testing.TestServletContext;
import io.github.cdilogin.testing.TestSession;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

class LoginFilterTest extends ApplicationTest {

  @WeldSetup final WeldInitiator weld = application(login -> login.secretKey(KEY));

  @Test
  void handsOnOtherFailuresAsTheyAre() {
    IOException broken = new IOException("broken");
    ServletException failed = new ServletException("failed");
    RuntimeException mistaken = new IllegalArgumentException("mistaken");

    assertThat(failureOf(broken)).isSameAs(broken);
    assertThat(failureOf(failed)).isSameAs(failed);
    assertThat(failureOf(mistaken)).isSameAs(mistaken);
  }

  @Test
  void leavesNothingOfARequestInItsThread() throws Exception {
    browser.asks(() -> logins.login(ann));
    assertThat(CurrentRequest.state()).isNull();

    failureOf(new IOException("broken"));
    assertThat(CurrentRequest.state()).isNull();
  }

  @Test
  void leavesNothingInItsThreadWhenAnErrorEndsTheRequest() {
    assertThatThrownBy(
            () ->
                browser.get(
                    "/app/",
                    () -> {
                      throw new StackOverflowError();
                    }))
        .isInstanceOf(StackOverflowError.class);

    assertThat(CurrentRequest.state()).isNull();
  }

  @Test
  void doesNotMindRequestsThatAreNotHttp() throws Exception {
    ServletRequest request = new ServletRequestWrapper(new TestRequest());
    AtomicReference<ServletRequest> seen = new AtomicReference<>();
    LoginFilter filter = new LoginFilter(CurrentDeployment::runtime);
    filter.init(new TestServletContext().filterConfig());

    filter.doFilter(request, new TestResponse(), (q, r) -> seen.set(q));

    assertThat(seen).hasValue(request);
  }

  @Test
  void handsOnTheRequestAsItIsAndTheResponseBehindOneOfItsOwn() throws Exception {
    TestRequest request = browser.request("GET", "/app/");
    TestResponse response = new TestResponse();

    browser.send(
        request,
        response,
        (q, r) -> {
          assertThat(q).isSameAs(request);
          assertThat(((ServletResponseWrapper) r).getResponse()).isSameAs(response);
        });
  }

  @Test
  void leavesNothingInItsThreadWhenTheCookieCannotBeWritten() {
    HttpServletResponse broken =
        new HttpServletResponseWrapper(new TestResponse()) {
          @Override
          public void addHeader(String name, String value) {
            throw new IllegalStateException("broken");
          }
        };

    assertThatThrownBy(
            () ->
                browser.send(
                    browser.request("GET", "/app/"),
                    broken,
                    (q, r) -> logins.login(ann, REMEMBERED)))
        .hasMessage("broken");

    assertThat(CurrentRequest.state()).isNull();
  }

  @Test
  void activatesTheRequestContextForAnAsyncDispatchAndItsErrorPageAlone() throws Exception {
    assertThat(contextDuring(DispatcherType.ASYNC)).isTrue();
    assertThat(contextDuring(DispatcherType.ERROR)).isTrue();
    assertThat(isRequestContextActive()).isFalse();
    assertThat(contextDuring(DispatcherType.REQUEST)).isFalse();
  }

  @Test
  void deactivatesTheRequestContextWhenAnAsyncDispatchFails() {
    LoginFilter filter = new LoginFilter(CurrentDeployment::runtime);
    filter.init(new TestServletContext().filterConfig());

    assertThatThrownBy(
            () ->
                filter.doFilter(
                    requestOf(DispatcherType.ASYNC),
                    new TestResponse(),
                    (q, r) -> {
                      throw new IllegalStateException("failed");
                    }))
        .hasMessage("failed");

    assertThat(isRequestContextActive()).isFalse();
  }

  @Test
  void keepsARequestContextThatIsActive() throws Exception {
    RequestContextController context = CDI.current().select(RequestContextController.class).get();
    context.activate();
    try {
      assertThat(contextDuring(DispatcherType.ASYNC)).isTrue();
      assertThat(isRequestContextActive()).isTrue();
    } finally {
      context.deactivate();
    }
  }

  @Test
  void mappedOnceMoreUsesTheSessionOfAFilterBetween() throws Exception {
    TestSession other = new TestSession();
    LoginFilter again = new LoginFilter(CurrentDeployment::runtime);
    again.init(new TestServletContext().filterConfig());
    TestRequest request = browser.request("GET", "/app/");

    browser.send(
        request,
        new TestResponse(),
        (q, r) -> again.doFilter(new WithSession(q, other), r, (to, from) -> logins.login(ann)));

    assertThat(other.getAttributeNames().hasMoreElements()).isTrue();
    assertThat(request.getSession(false)).isNull();
    assertThat(CurrentRequest.state()).isNull();
  }

  private static boolean contextDuring(DispatcherType type) throws Exception {
    AtomicBoolean active = new AtomicBoolean();
    LoginFilter filter = new LoginFilter(CurrentDeployment::runtime);
    filter.init(new TestServletContext().filterConfig());
    filter.doFilter(
        requestOf(type), new TestResponse(), (q, r) -> active.set(isRequestContextActive()));
    return active.get();
  }

  private static TestRequest requestOf(DispatcherType type) {
    TestRequest request = new TestRequest();
    request.dispatcherType(type);
    return request;
  }

  private static boolean isRequestContextActive() {
    try {
      return CDI.current().getBeanManager().getContext(RequestScoped.class).isActive();
    } catch (ContextNotActiveException none) {
      return false;
    }
  }

  /** A request whose session an application's filter keeps elsewhere. */
  private static final class WithSession extends HttpServletRequestWrapper {
    private final HttpSession session;

    WithSession(HttpServletRequest request, HttpSession session) {
      super(request);
      this.session = session;
    }

    @Override
    public HttpSession getSession(boolean create) {
      return session;
    }

    @Override
    public HttpSession getSession() {
      return session;
    }

    @Override
    public String changeSessionId() {
      return session.getId();
    }
  }

  private Throwable failureOf(Exception failure) {
    return catchThrowable(
        () ->
            browser.get(
                "/app/",
                (request, response) -> {
                  if (failure instanceof IOException broken) {
                    throw broken;
                  }
                  if (failure instanceof ServletException failed) {
                    throw failed;
                  }
                  throw (RuntimeException) failure;
                }));
  }
}
