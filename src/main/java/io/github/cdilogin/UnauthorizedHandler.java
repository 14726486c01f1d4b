package io.github.cdilogin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * You may implement it: what a refused request gets. Without one the library redirects pages to the
 * login or refresh view and answers programs with 401.
 *
 * <pre>{@code
 * login.unauthorizedHandler((refusal, request, response) -> response.sendError(403));
 * }</pre>
 *
 * <p>One handler serves every way a request can come in (page, Faces Ajax, REST). The exception's
 * type says which case it is: a {@link FreshLoginRequiredException} is somebody who is logged in,
 * but not freshly. Called after the event of the refusal, with an empty buffer, never for a
 * committed response. Registered on {@link LoginConfiguration}, or as a CDI bean of this type.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface UnauthorizedHandler {

  /**
   * Writes the answer.
   *
   * @param refusal why the request was refused
   * @param request the refused request
   * @param response where the answer goes
   * @throws IOException if the answer cannot be written
   */
  void handle(
      LoginRequiredException refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException;
}
