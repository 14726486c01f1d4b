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
 * Logs in a user without a password, for the WAR of an integration test only. The library does not
 * register it. The WAR registers it in its {@code web.xml}, or by a subclass in its test classes.
 *
 * <pre>{@code
 * @WebServlet(value = "/test-login", loadOnStartup = 1)
 * public class LoginForTests extends TestLoginServlet {}
 *
 * GET /test-login?user=1                           // 204 and the session cookie
 * GET /test-login?user=1&fresh=false&ago=PT20M
 * GET /test-login?user=1&remember=true             // 204, and also the remember cookie
 * }</pre>
 *
 * <p>The parameters have the meaning of those of {@link LoggedInAs}. The login begins a new session
 * and belongs to the requesting client: session protection applies to a later request with another
 * {@code User-Agent}. An unknown user gets 404, a malformed request 400. Requests from another
 * machine get 403. Forwarded requests get 403 as well, because a proxy on this machine hides the
 * address of the client. A warning in the log shows that the servlet is part of the application.
 *
 * @see RememberCookieValue
 * @since 0.1.0
 */
public class TestLoginServlet extends HttpServlet {

  @Serial private static final long serialVersionUID = 1L;
  private static final Logger LOG = System.getLogger(TestLoginServlet.class.getName());

  /** Called by the servlet container. */
  public TestLoginServlet() {}

  @Override
  public void init() {
    LOG.log(
        Level.WARNING,
        "TestLoginServlet is part of the application {0}: every client on this machine can log in"
            + " as anybody. Remove it if this is not an integration test.",
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

  /** Checks only whether a header is present, because a client can send any value. */
  private static boolean isForwarded(HttpServletRequest request) {
    return request.getHeader("Forwarded") != null || request.getHeader("X-Forwarded-For") != null;
  }

  /** Rejects a blank address, which {@code InetAddress} resolves to this machine. */
  private static boolean isFromThisMachine(HttpServletRequest request) throws IOException {
    String address = request.getRemoteAddr();
    return address != null
        && !address.isBlank()
        && InetAddress.getByName(address).isLoopbackAddress();
  }
}
