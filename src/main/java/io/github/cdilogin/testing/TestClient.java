package io.github.cdilogin.testing;

import io.github.cdilogin.LoginOptions;
import io.github.cdilogin.LoginTesting;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who makes the requests of a {@link LoginTest}: a browser's worth, with a session, cookies, an
 * address and headers.
 *
 * <pre>{@code
 * @Inject TestClient visitor;
 *
 * @Test
 * @LoggedInAs("1")
 * void aThiefOfTheSessionIsNotFresh() {
 *   visitor.saying("User-Agent", "Thief/1.0").nextRequest();
 *   assertThrows(FreshLoginRequiredException.class, settings::changePassword);
 * }
 * }</pre>
 *
 * <p>Each test begins with a new visitor, who has made a {@code GET} request for {@code /}. A bean
 * that injects its request gets it by a producer among the test's beans:
 *
 * <pre>{@code
 * @Produces @RequestScoped HttpServletRequest request(TestClient visitor) {
 *   return visitor.request();
 * }
 * }</pre>
 *
 * <p>Used by the test's own thread only.
 *
 * @since 0.1.0
 */
public final class TestClient {

  private static final String HOME = "127.0.0.1";

  private final ServletContext application = TestServletContext.create();
  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private String address = HOME;
  private @Nullable TestSession session;
  private @Nullable Visit visit;
  private boolean loggingIn;

  TestClient() {}

  /**
   * Sends a header with every request from the next one on.
   *
   * @param header its name
   * @param value its value
   * @return this
   */
  public TestClient saying(String header, String value) {
    headers.put(header, value);
    return this;
  }

  /**
   * Sends a cookie with every request from the next one on, as {@link RememberCookieValue} makes
   * them.
   *
   * @param name its name
   * @param value its value
   * @return this
   */
  public TestClient carrying(String name, String value) {
    cookies.put(name, value);
    return this;
  }

  /**
   * Comes from another address from the next request on.
   *
   * @param remoteAddress an IP address
   * @return this
   */
  public TestClient from(String remoteAddress) {
    address = remoteAddress;
    return this;
  }

  /**
   * Closes the browser: the session is gone with the next request, the remember cookie stays.
   *
   * @return this
   */
  public TestClient restartingTheBrowser() {
    session = null;
    return this;
  }

  /** Ends this request, and makes another one for {@code /}. */
  public void nextRequest() {
    nextRequest("GET", "/");
  }

  /**
   * Ends this request, and makes another one with the same session. Beans in the request scope are
   * new, unless somebody else has activated that scope.
   *
   * @param method such as {@code POST}
   * @param url a path that begins with a slash, and a query if you like
   */
  public void nextRequest(String method, String url) {
    leave();
    visit = new Visit(this, new TestRequest(this, method, url), new TestResponse());
  }

  /**
   * The request that the test is in.
   *
   * @return a request, which says so if it is asked what it does not know
   */
  public HttpServletRequest request() {
    return visit().request();
  }

  /**
   * The response to that request.
   *
   * @return a response
   */
  public HttpServletResponse response() {
    return visit().response();
  }

  /** Somebody new comes, with a login if the test wants one. */
  void arrive(Optional<LoggedInAs> login) {
    leave();
    headers.clear();
    headers.put("User-Agent", "TestClient");
    cookies.clear();
    address = HOME;
    session = null;
    login.ifPresent(this::logIn);
    nextRequest();
  }

  void leave() {
    if (visit != null) {
      visit.end();
      visit = null;
    }
  }

  /** Whether a request is being made: that of the test, or the earlier one that logs in. */
  boolean hasRequest() {
    return visit != null || loggingIn;
  }

  ServletContext application() {
    return application;
  }

  Map<String, String> headers() {
    return headers;
  }

  Map<String, String> cookies() {
    return cookies;
  }

  String address() {
    return address;
  }

  /** The session, if it lives. */
  @Nullable TestSession session() {
    return session != null && session.isAlive() ? session : null;
  }

  TestSession requiredSession() {
    TestSession living = session();
    if (living == null) {
      living = new TestSession(application);
      session = living;
    }
    return living;
  }

  private Visit visit() {
    if (visit == null) {
      throw new IllegalStateException("TestClient: there is no request outside of a test");
    }
    return visit;
  }

  private void logIn(LoggedInAs wanted) {
    TestResponse response = new TestResponse();
    LoginOptions options =
        LoginOptions.remember(wanted.remembered()).withFresh(wanted.fresh()).withForce(true);
    TestRequest request = new TestRequest(this, "POST", "/");
    loggingIn = true;
    try {
      if (!LoginTesting.logIn(wanted.value(), options, ago(wanted), request, response)) {
        throw nobody(wanted.value());
      }
    } finally {
      loggingIn = false;
    }
    response.leaveCookies(cookies);
  }

  private static Duration ago(LoggedInAs wanted) {
    try {
      return Duration.parse(wanted.ago());
    } catch (DateTimeParseException malformed) {
      throw new IllegalArgumentException(
          "@LoggedInAs: ago = \"" + wanted.ago() + "\" is no duration such as \"PT20M\".",
          malformed);
    }
  }

  private static IllegalArgumentException nobody(String loginId) {
    return new IllegalArgumentException(
        "@LoggedInAs: the application's UserLoader finds nobody by the login id \""
            + loginId
            + "\", or it has no UserLoader. Add that user to what the loader asks, before the test"
            + " begins: @BeforeEach is too late.");
  }

  /** One request, its response, and the request scope, if nobody else has activated that. */
  private static final class Visit {

    private final TestClient visitor;
    private final TestRequest request;
    private final TestResponse response;
    private final RequestContextController scope;
    private final boolean begun;
    private final LoginTesting.Visit visit;

    Visit(TestClient visitor, TestRequest request, TestResponse response) {
      this.visitor = visitor;
      this.request = request;
      this.response = response;
      this.scope = CDI.current().select(RequestContextController.class).get();
      this.begun = scope.activate();
      this.visit = LoginTesting.begin(request, response);
    }

    TestRequest request() {
      return request;
    }

    TestResponse response() {
      return response;
    }

    void end() {
      visit.end();
      response.leaveCookies(visitor.cookies);
      if (begun) {
        scope.deactivate();
      }
    }
  }
}
