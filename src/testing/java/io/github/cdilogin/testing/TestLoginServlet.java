package io.github.cdilogin.testing;

import static java.util.Objects.requireNonNullElse;

import io.github.cdilogin.LoginOptions;
import io.github.cdilogin.internal.deployment.LoginTesting;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/**
 * Logs in the user that a test names, without a password: for the WAR of an integration test, and
 * never for anything else. Nothing registers it; such a WAR does, in a {@code web.xml} of its own
 * or by a subclass among its test classes.
 *
 * <pre>{@code
 * @WebServlet(value = "/test-login", loadOnStartup = 1)
 * public class LoginForTests extends TestLoginServlet {}
 *
 * GET /test-login?user=1                           // 204, and the session cookie
 * GET /test-login?user=1&fresh=false&ago=PT20M
 * GET /test-login?user=1&remember=true             // and the remember cookie
 * }</pre>
 *
 * <p>The parameters mean what those of {@link LoggedInAs} mean. The login begins a new session, and
 * belongs to the client that asks: one that sends another {@code User-Agent} afterwards meets
 * session protection. A request from another machine gets 403, and so does one that a proxy has
 * forwarded, because behind a proxy on this machine every client has its address. An unknown user
 * gets 404, a malformed request 400. A warning in the log shows that it is there.
 *
 * @see RememberCookieValue
 * @since 0.1.0
 */
public class TestLoginServlet extends HttpServlet {

  @Serial private static final long serialVersionUID = 1L;
  private static final Logger LOG = System.getLogger(TestLoginServlet.class.getName());

  /** For the servlet container of a test. */
  public TestLoginServlet() {}

  @Override
  public void init() {
    LOG.log(
        Level.WARNING,
        "TestLoginServlet is part of the application {0}: everybody on this machine can log in as"
            + " anybody. It is for integration tests. If this is none, take it out.",
        getServletContext().getContextPath());
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (isForwarded(request) || !isFromThisMachine(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    try {
      response.setStatus(logIn(request, response));
    } catch (DateTimeParseException malformed) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    doGet(request, response);
  }

  private static int logIn(HttpServletRequest request, HttpServletResponse response) {
    String user = request.getParameter("user");
    if (user == null) {
      return HttpServletResponse.SC_BAD_REQUEST;
    }
    boolean loggedIn =
        LoginTesting.logIn(
            user,
            LoginOptions.builder()
                .remember("true".equals(request.getParameter("remember")))
                .fresh(!"false".equals(request.getParameter("fresh")))
                .force(true)
                .build(),
            Duration.parse(requireNonNullElse(request.getParameter("ago"), "PT0S")),
            request,
            response);
    return loggedIn ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_NOT_FOUND;
  }

  /** The headers' values count for nothing; that one of them is there is enough to refuse. */
  private static boolean isForwarded(HttpServletRequest request) {
    return request.getHeader("Forwarded") != null || request.getHeader("X-Forwarded-For") != null;
  }

  /** An address that is no address would be taken for this machine. */
  private static boolean isFromThisMachine(HttpServletRequest request) throws IOException {
    String address = request.getRemoteAddr();
    return address != null
        && !address.isBlank()
        && InetAddress.getByName(address).isLoopbackAddress();
  }
}
