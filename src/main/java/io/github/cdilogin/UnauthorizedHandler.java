package io.github.cdilogin;

import java.io.IOException;

/**
 * Writes the response to rejected requests. Without a handler, requests for pages are redirected to
 * the login or refresh view, and other requests get 401. Optional; an application implements it.
 *
 * <pre>{@code
 * login.unauthorizedHandler(refusal -> {
 *   if (refusal.request().getRequestURI().contains("/api/")) { refusal.response().sendError(403); }
 *   else { refusal.proceedDefault(); }
 * });
 * }</pre>
 *
 * <p>One handler serves pages, requests of Faces Ajax and htmx, and REST. It is called after the
 * event of the refusal, with an empty buffer, and never for a committed response. Requests call it
 * in parallel, so it has to be thread-safe. Register it on {@link LoginConfiguration}, or as a CDI
 * bean of this type.
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
