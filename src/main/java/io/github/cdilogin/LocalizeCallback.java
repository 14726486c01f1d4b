package io.github.cdilogin;

import jakarta.servlet.http.HttpServletRequest;

/**
 * You may implement it: translates what the library says to visitors, where resource bundles will
 * not do.
 *
 * <pre>{@code
 * login.localizeCallback((text, request) -> catalog.translate(text, request.getLocale()));
 * }</pre>
 *
 * <p>Several requests call it in parallel.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface LocalizeCallback {

  /**
   * Translates a message.
   *
   * @param message the text that the application has set, else the library's own in the visitor's
   *     language
   * @param request the refused request
   * @return what the visitor reads
   */
  String localize(String message, HttpServletRequest request);
}
