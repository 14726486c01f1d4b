package io.github.cdilogin.testing;

import io.github.cdilogin.LoginOptions;
import io.github.cdilogin.internal.deployment.LoginTesting;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The client that sends the requests of a {@link LoginTest}. It has a session, cookies, headers and
 * an address.
 *
 * <pre>{@code
 * @Inject TestClient client;
 *
 * @Test
 * @LoggedInAs("1")
 * void aHijackedSessionIsNotFresh() {
 *   client.header("User-Agent", "Attacker/1.0").nextRequest();
 *   assertThrows(FreshLoginRequiredException.class, settings::changePassword);
 * }
 * }</pre>
 *
 * <p>Each test begins with a new client, and a {@code GET} request for {@code /}. For beans that
 * inject the request, add a producer to the beans of the test:
 *
 * <pre>{@code
 * @Produces @RequestScoped HttpServletRequest request(TestClient client) {
 *   return client.request();
 * }
 * }</pre>
 *
 * <p>Not thread-safe: use it in the thread of the test.
 *
 * @since 0.1.0
 */
public final class TestClient {

  private final ClientState state = new ClientState();
  private @Nullable OpenRequest open;
  private boolean loggingIn;

  TestClient() {}

  /**
   * Sends a header with the next request and all later ones.
   *
   * @param header the name of the header
   * @param value the value
   * @return this
   */
  public TestClient header(String header, String value) {
    state.headers().put(header, value);
    return this;
  }

  /**
   * Sends a cookie with the next request and all later ones, such as a {@link RememberCookieValue}.
   *
   * @param name the name of the cookie
   * @param value the value
   * @return this
   */
  public TestClient cookie(String name, String value) {
    state.cookies().put(name, value);
    return this;
  }

  /**
   * Sets the address of the client for the next request and all later ones.
   *
   * @param remoteAddress an IP address
   * @return this
   */
  public TestClient remoteAddress(String remoteAddress) {
    state.setAddress(remoteAddress);
    return this;
  }

  /**
   * Restarts the browser: the next request has no session, and still has the remember cookie.
   *
   * @return this
   */
  public TestClient restartBrowser() {
    state.removeSession();
    return this;
  }

  /** Ends this request, and begins a {@code GET} request for {@code /}. */
  public void nextRequest() {
    nextRequest("GET", "/");
  }

  /**
   * Ends this request, and begins another one in the same session. Beans in the request scope are
   * new, unless other code has activated that scope.
   *
   * @param method the HTTP method, such as {@code POST}
   * @param url a path that begins with a slash, optionally with a query
   */
  public void nextRequest(String method, String url) {
    endRequest();
    open = new OpenRequest(state, new TestRequest(state, method, url), new TestResponse());
  }

  /**
   * Returns the current request.
   *
   * @return the request; methods that the test kit does not support throw {@link
   *     UnsupportedOperationException}
   * @throws IllegalStateException outside of a test
   */
  public HttpServletRequest request() {
    return open().request();
  }

  /**
   * Returns the response to the current request.
   *
   * @return the response; methods that the test kit does not support throw {@link
   *     UnsupportedOperationException}
   * @throws IllegalStateException outside of a test
   */
  public HttpServletResponse response() {
    return open().response();
  }

  /** Begins the first request of a test as a new client, with a login if the test has one. */
  void start(Optional<LoggedInAs> login) {
    endRequest();
    state.reset();
    login.ifPresent(this::logIn);
    nextRequest();
  }

  void endRequest() {
    if (open != null) {
      open.end();
      open = null;
    }
  }

  /** Checks whether there is a request: that of the test, or the earlier one that logs in. */
  boolean hasRequest() {
    return open != null || loggingIn;
  }

  /** Returns the session; {@code null} if there is none. */
  @Nullable TestSession session() {
    return state.session();
  }

  TestSession requiredSession() {
    return state.requiredSession();
  }

  private OpenRequest open() {
    if (open == null) {
      throw new IllegalStateException("TestClient: there is no request outside of a test");
    }
    return open;
  }

  private void logIn(LoggedInAs login) {
    TestResponse response = new TestResponse();
    LoginOptions options =
        LoginOptions.builder()
            .remember(login.remembered())
            .fresh(login.fresh())
            .force(true)
            .build();
    TestRequest request = new TestRequest(state, "POST", "/");
    loggingIn = true;
    try {
      if (!LoginTesting.logIn(login.value(), options, ago(login), request, response)) {
        throw unknownUser(login.value());
      }
    } finally {
      loggingIn = false;
    }
    response.storeCookies(state.cookies());
  }

  private static Duration ago(LoggedInAs login) {
    try {
      return Duration.parse(login.ago());
    } catch (DateTimeParseException malformed) {
      throw new IllegalArgumentException(
          "@LoggedInAs: ago = \"" + login.ago() + "\" is no duration such as \"PT20M\".",
          malformed);
    }
  }

  private static IllegalArgumentException unknownUser(String loginId) {
    return new IllegalArgumentException(
        "@LoggedInAs: the application's UserLoader finds no user by the login id \""
            + loginId
            + "\", or it has no UserLoader. Add the user to the data of the loader before the test"
            + " begins: @BeforeEach is too late.");
  }

  /** One request, its response, and the request scope, unless other code has activated it. */
  private static final class OpenRequest {

    private final ClientState client;
    private final TestRequest request;
    private final TestResponse response;
    private final RequestContextController scope;
    private final boolean activated;
    private final LoginTesting.Visit bound;

    OpenRequest(ClientState client, TestRequest request, TestResponse response) {
      this.client = client;
      this.request = request;
      this.response = response;
      this.scope = CDI.current().select(RequestContextController.class).get();
      this.activated = scope.activate();
      this.bound = LoginTesting.begin(request, response);
    }

    TestRequest request() {
      return request;
    }

    TestResponse response() {
      return response;
    }

    void end() {
      bound.end();
      response.storeCookies(client.cookies());
      if (activated) {
        scope.deactivate();
      }
    }
  }
}
