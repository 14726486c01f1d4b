package io.github.cdilogin.testing;

import io.github.cdilogin.LoginOptions;
import io.github.cdilogin.internal.deployment.LoginTesting;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The client that sends the requests of a {@link LoginTest}, with a session, cookies, an address
 * and headers.
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
 * <p>Each test begins with a new client, which has sent a {@code GET} request for {@code /}. A bean
 * that injects its request gets it by a producer among the test's beans:
 *
 * <pre>{@code
 * @Produces @RequestScoped HttpServletRequest request(TestClient client) {
 *   return client.request();
 * }
 * }</pre>
 *
 * <p>Used by the test's own thread only.
 *
 * @since 0.1.0
 */
public final class TestClient {

  private final ClientState state = new ClientState();
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
  public TestClient header(String header, String value) {
    state.headers().put(header, value);
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
  public TestClient cookie(String name, String value) {
    state.cookies().put(name, value);
    return this;
  }

  /**
   * Comes from another address from the next request on.
   *
   * @param remoteAddress an IP address
   * @return this
   */
  public TestClient remoteAddress(String remoteAddress) {
    state.setAddress(remoteAddress);
    return this;
  }

  /**
   * Closes the browser: the session is gone with the next request, the remember cookie stays.
   *
   * @return this
   */
  public TestClient restartBrowser() {
    state.session().set(null);
    return this;
  }

  /** Ends this request, and makes another one for {@code /}. */
  public void nextRequest() {
    nextRequest("GET", "/");
  }

  /**
   * Ends this request, and makes another one with the same session. Beans in the request scope are
   * new, unless other code has activated that scope.
   *
   * @param method such as {@code POST}
   * @param url a path that begins with a slash, and a query if you like
   */
  public void nextRequest(String method, String url) {
    leave();
    visit = new Visit(state, state.request(method, url), new TestResponse());
  }

  /**
   * The request that the test is in.
   *
   * @return a request
   */
  public TestRequest request() {
    return visit().request();
  }

  /**
   * The response to that request.
   *
   * @return a response
   */
  public TestResponse response() {
    return visit().response();
  }

  /** A new client begins, with a login if the test has one. */
  void arrive(Optional<LoggedInAs> login) {
    leave();
    state.reset();
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

  /** The session, if there is one. */
  @Nullable TestSession session() {
    return state.session().current();
  }

  TestSession requiredSession() {
    return state.session().required();
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
        LoginOptions.builder()
            .remember(wanted.remembered())
            .fresh(wanted.fresh())
            .force(true)
            .build();
    TestRequest request = state.request("POST", "/");
    loggingIn = true;
    try {
      if (!LoginTesting.logIn(wanted.value(), options, ago(wanted), request, response)) {
        throw unknownUser(wanted.value());
      }
    } finally {
      loggingIn = false;
    }
    response.leaveCookies(state.cookies());
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

  private static IllegalArgumentException unknownUser(String loginId) {
    return new IllegalArgumentException(
        "@LoggedInAs: the application's UserLoader finds no user by the login id \""
            + loginId
            + "\", or it has no UserLoader. Add that user to what the loader asks, before the test"
            + " begins: @BeforeEach is too late.");
  }

  /** One request, its response, and the request scope, if no other code has activated that. */
  private static final class Visit {

    private final ClientState client;
    private final TestRequest request;
    private final TestResponse response;
    private final RequestContextController scope;
    private final boolean begun;
    private final LoginTesting.Visit visit;

    Visit(ClientState client, TestRequest request, TestResponse response) {
      this.client = client;
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
      response.leaveCookies(client.cookies());
      if (begun) {
        scope.deactivate();
      }
    }
  }
}
