package io.github.cdilogin.internal.request;

import static io.github.cdilogin.fixture.ResponseAssert.assertThatResponse;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.fixture.TestBrowser;
import io.github.cdilogin.testing.TestRequest;
import io.github.cdilogin.testing.TestResponse;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The headers of the library arrive, whatever an application does with the response. */
class OnCommittedResponseTest extends ApplicationTest {

  @WeldSetup final WeldInitiator weld = application(login -> login.secretKey(KEY));

  @BeforeEach
  void logIn() throws Exception {
    browser.asks(() -> logins.login(ann, REMEMBERED));
  }

  @Test
  void isKeptByNoCacheAfterAReset() throws Exception {
    TestResponse page = page(beforeAReset(currentUser::isAuthenticated));

    assertThatResponse(page).isNotStored();
  }

  @Test
  void ofALogoutIsKeptByNoCacheAfterAReset() throws Exception {
    TestResponse page =
        page(
            (request, response) -> {
              logins.logout();
              response.getWriter();
              response.reset();
            });

    assertHasTheHeadersOfALogout(page);
  }

  @Test
  void ofAnAnonymousUserVariesAfterAReset() throws Exception {
    TestResponse page =
        new TestBrowser().get("/app/page", beforeAReset(currentUser::isAuthenticated));

    assertThat(page.getHeaders("Vary")).containsExactly("Cookie");
    assertThat(page.getHeader("Cache-Control")).isNull();
  }

  @Test
  void carriesTheHeadersOfAnIncludeThatTheContainerIgnored() throws Exception {
    Including response = including(logins::logout);

    assertHasTheHeadersOfALogout(response.sent);
  }

  @Test
  void carriesTheHeadersOfAnIncludeOnce() throws Exception {
    Including response = new Including();
    response.ignores = false;
    including(response, logins::logout);

    assertHasTheHeadersOfALogout(response.sent);
  }

  @Test
  void losesADeletionByNoFailureAfterAPageHasBegun() throws Exception {
    LosingLines response = new LosingLines();

    assertThatThrownBy(() -> runAndFail(response, afterWriting("begun", logins::logout)))
        .hasMessage("and fails");

    assertThat(response.cookies).extracting(Cookie::getName).containsExactly("remember_token");
  }

  @Test
  void writesADeletionOnceThoughAPageThatHasBegunFails() throws Exception {
    TestResponse response = new TestResponse();

    assertThatThrownBy(() -> runAndFail(response, afterWriting("begun", logins::logout)))
        .hasMessage("and fails");

    assertThat(response.getHeaders("Set-Cookie"))
        .filteredOn(line -> line.startsWith("remember_token="))
        .singleElement(as(STRING))
        .contains("Max-Age=0");
  }

  @Test
  void losesADeletionByNoFailure() throws Exception {
    LosingLines response = new LosingLines();

    assertThatThrownBy(() -> runAndFail(response, logins::logout)).hasMessage("and fails");

    assertThat(response.lines).doesNotContain("Set-Cookie");
    assertThat(response.cookies)
        .singleElement()
        .satisfies(
            cookie -> {
              assertThat(cookie.getName()).isEqualTo("remember_token");
              assertThat(cookie.getMaxAge()).isZero();
              assertThat(cookie.getPath()).isEqualTo("/app");
              assertThat(cookie.isHttpOnly()).isTrue();
              assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
            });
  }

  @Test
  void setsNoCookieOfAnotherKindAfterAFailure() throws Exception {
    TestResponse response = new TestResponse();

    assertThatThrownBy(() -> runAndFail(response, () -> logins.login(ann, REMEMBERED)))
        .hasMessage("and fails");

    assertThat(response.getHeaders("Set-Cookie")).hasSize(1);
    assertThat(browser.cookie("remember_token")).isNotEmpty();
  }

  @Test
  void hasNoRedirectOfServlet61WhereTheServerHasNone() throws Exception {
    List<Throwable> failures = new ArrayList<>();

    page(
        (request, response) -> {
          try {
            response
                .getClass()
                .getMethod("sendRedirect", String.class, int.class)
                .invoke(response, "other", 303);
          } catch (InvocationTargetException failure) {
            failures.add(failure.getCause());
          } catch (ReflectiveOperationException unexpected) {
            throw new AssertionError(unexpected);
          }
        });

    assertThat(failures)
        .singleElement()
        .isInstanceOf(UnsupportedOperationException.class)
        .extracting(Throwable::getMessage)
        .asString()
        .startsWith("LOGIN-118 ");
  }

  private void assertHasTheHeadersOfALogout(TestResponse response) {
    assertThatResponse(response).isNotStored();
    assertThat(response.getHeaders("Vary")).containsExactly("Cookie");
    assertThat(response.getHeaders("Set-Cookie")).hasSize(1);
    assertThat(browser.cookie("remember_token")).isNull();
  }

  private TestResponse page(TestBrowser.Page page) throws Exception {
    return browser.get("/app/page", page);
  }

  private static TestBrowser.Page beforeAReset(TestBrowser.Code code) {
    return (request, response) -> {
      code.run();
      response.reset();
    };
  }

  private void runAndFail(HttpServletResponse response, TestBrowser.Code code) throws Exception {
    runAndFail(response, (request, behindTheFilter) -> code.run());
  }

  private void runAndFail(HttpServletResponse response, TestBrowser.Page page) throws Exception {
    browser.get(
        "/app/page",
        response,
        (request, behindTheFilter) -> {
          page.show(request, behindTheFilter);
          throw new IllegalStateException("and fails");
        });
  }

  private Including including(Runnable page) throws Exception {
    return including(new Including(), page);
  }

  private Including including(Including response, Runnable page) throws Exception {
    TestRequest request = browser.request("GET", "/app/page");
    browser.send(
        request,
        response,
        (q, r) -> {
          r.getWriter();
          request.dispatcherType(DispatcherType.INCLUDE);
          response.including = true;
          include(request, r, page);
          response.including = false;
          request.dispatcherType(DispatcherType.REQUEST);
        });
    return response;
  }

  private void include(TestRequest request, HttpServletResponse response, Runnable page) {
    try {
      browser.send(request, response, (q, r) -> page.run());
    } catch (Exception unexpected) {
      throw new AssertionError(unexpected);
    }
  }

  /** A response that loses the header lines of a request that fails, and keeps its cookies. */
  private static final class LosingLines extends HttpServletResponseWrapper {
    private final List<Cookie> cookies = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    LosingLines() {
      super(new TestResponse());
    }

    @Override
    public void addCookie(Cookie cookie) {
      cookies.add(cookie);
    }

    @Override
    public void addHeader(String name, String value) {
      lines.add(name);
    }
  }

  /** The response of a container that ignores headers while a page is included. */
  private static final class Including extends HttpServletResponseWrapper {
    private final TestResponse sent;
    private boolean including;
    private boolean ignores = true;

    Including() {
      this(new TestResponse());
    }

    private Including(TestResponse sent) {
      super(sent);
      this.sent = sent;
    }

    @Override
    public void setHeader(String name, String value) {
      if (!including || !ignores) {
        super.setHeader(name, value);
      }
    }

    @Override
    public void addHeader(String name, String value) {
      if (!including || !ignores) {
        super.addHeader(name, value);
      }
    }
  }
}
