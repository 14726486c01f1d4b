package io.github.cdilogin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A rejected request that is not answered yet, for an {@link UnauthorizedHandler}. The library
 * creates it for one call; it is not thread-safe.
 *
 * @since 0.1.0
 */
public interface RefusalContext {

  /**
   * Why the request was rejected.
   *
   * @return the exception; a {@link FreshLoginRequiredException} if the login has to be confirmed
   */
  LoginRequiredException exception();

  /**
   * The rejected request.
   *
   * @return the request
   */
  HttpServletRequest request();

  /**
   * The response to write to.
   *
   * @return the response, with an empty buffer
   */
  HttpServletResponse response();

  /**
   * Writes the response that the request gets without a handler: a redirect to the login or refresh
   * view, or 401.
   *
   * @throws IOException if the response cannot be written
   */
  void proceedDefault() throws IOException;
}
