package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.ServletResponseWrapper;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterConfig;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@EnableWeld
class LoginFilterTest {

  private final Accounts accounts = new Accounts();
  private final Account ann = accounts.add("ann");

  @WeldSetup final WeldInitiator weld = Application.with(login -> login.userLoader(accounts));

  @Inject LoginManager logins;

  private final Visitor visitor = new Visitor();

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
    visitor.asks(() -> logins.login(ann));
    assertThat(Exchange.current()).isNull();

    failureOf(new IOException("broken"));
    assertThat(Exchange.current()).isNull();
  }

  @Test
  void leavesNothingInItsThreadWhenAnErrorEndsTheRequest() {
    assertThatThrownBy(
            () ->
                visitor.get(
                    "/app/",
                    () -> {
                      throw new StackOverflowError();
                    }))
        .isInstanceOf(StackOverflowError.class);

    assertThat(Exchange.current()).isNull();
  }

  @Test
  void doesNotMindRequestsThatAreNotHttp() throws Exception {
    ServletRequest request = new ServletRequestWrapper(new MockHttpServletRequest());
    AtomicReference<ServletRequest> seen = new AtomicReference<>();
    LoginFilter filter = new LoginFilter();
    filter.init(new MockFilterConfig());

    filter.doFilter(request, new MockHttpServletResponse(), (q, r) -> seen.set(q));

    assertThat(seen).hasValue(request);
  }

  @Test
  void handsOnTheRequestAsItIsAndTheResponseBehindOneOfItsOwn() throws Exception {
    MockHttpServletRequest request = visitor.request("GET", "/app/");
    request.setAsyncSupported(false);
    MockHttpServletResponse response = new MockHttpServletResponse();

    visitor.send(
        request,
        response,
        (q, r) -> {
          assertThat(q).isSameAs(request);
          assertThat(((ServletResponseWrapper) r).getResponse()).isSameAs(response);
        });
  }

  private Throwable failureOf(Exception failure) {
    return catchThrowable(
        () ->
            visitor.get(
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
