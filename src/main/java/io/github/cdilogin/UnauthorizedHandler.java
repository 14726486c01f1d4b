package io.github.cdilogin;

import java.io.IOException;

/**
 * Answers rejected requests in place of the library, which redirects pages to the login or refresh
 * view and answers programs with 401. Optional; an application implements it.
 *
 * <pre>{@code
 * login.unauthorizedHandler(refusal -> {
 *   if (refusal.request().getRequestURI().contains("/api/")) { refusal.response().sendError(403); }
 *   else { refusal.proceedDefault(); }
 * });
 * }</pre>
 *
 * <p>One handler serves pages, Faces Ajax requests and REST. It is called after the event of the
 * refusal, with an empty buffer, and never for a committed response. Several requests call it in
 * parallel. Register it on {@link LoginConfiguration}, or as a CDI bean of this type.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface UnauthorizedHandler {

  /**
   * Writes the response.
   *
   * @param refusal the rejected request and its response
   * @throws IOException if the response cannot be written
   */
  void handle(RefusalContext refusal) throws IOException;
}
