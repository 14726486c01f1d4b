package io.github.cdilogin.internal.input;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/** The encrypted input in the session of its user, until the page with the form is shown. */
final class SavedInput {

  private static final String ATTRIBUTE = "io.github.cdilogin.INPUT";

  private SavedInput() {}

  /** Keeps the input in a session that exists. A later one replaces it. */
  static void keep(HttpServletRequest request, String field) {
    HttpSession session = request.getSession(false);
    if (session != null && !field.equals(session.getAttribute(ATTRIBUTE))) {
      session.setAttribute(ATTRIBUTE, field);
    }
  }

  static @Nullable String of(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    try {
      return session != null && session.getAttribute(ATTRIBUTE) instanceof String field
          ? field
          : null;
    } catch (IllegalStateException ended) {
      return null;
    }
  }

  static void forget(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(ATTRIBUTE);
    }
  }
}
