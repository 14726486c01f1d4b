package io.github.cdilogin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A rejected request and its response, for an {@link UnauthorizedHandler}. The library creates one
 * for each call. Not thread-safe.
 *
 * <pre>{@code
 * public void handle(RefusalContext refusal) throws IOException {
 *   audit.log(refusal.exception().guardedMember());
 *   refusal.proceedDefault();
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public interface RefusalContext {

  /**
   * Returns the exception that rejected the request.
   *
   * @return the exception; a {@link FreshLoginRequiredException} if the user has to confirm the
   *     login
   */
  LoginRequiredException exception();

  /**
   * Returns the rejected request.
   *
   * @return the request
   */
  HttpServletRequest request();

  /**
   * Returns the response to write to.
   *
   * @return the response, with an empty buffer
   */
  HttpServletResponse response();

  /**
   * Writes the default response: a redirect to the login or refresh view, or 401.
   *
   * @throws IOException if the response cannot be written
   */
  void proceedDefault() throws IOException;
}
