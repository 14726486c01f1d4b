package io.github.cdilogin;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Translates the messages for rejected requests, where resource bundles are not enough. Optional;
 * an application implements it.
 *
 * <pre>{@code
 * login.localizeCallback((text, request) -> catalog.translate(text, request.getLocale()));
 * }</pre>
 *
 * <p>Requests call it in parallel, so it has to be thread-safe. Register it with {@link
 * LoginConfiguration#localizeCallback}.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface LocalizeCallback {

  /**
   * Translates a message.
   *
   * @param message the text that the application has set, or the default text in the language of
   *     the client
   * @param request the rejected request
   * @return the text for the user
   */
  String localize(String message, HttpServletRequest request);
}
