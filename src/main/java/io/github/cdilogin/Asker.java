package io.github.cdilogin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who asks, as far as the form of an answer depends on it. */
enum Asker {
  /** A browser that shows what it gets. */
  PAGE,
  /** The script of a Faces page, which understands partial responses only. */
  FACES_AJAX,
  /** A program, which wants a status and not a login form. */
  PROGRAM;

  static Asker of(HttpServletRequest request) {
    if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
      return FACES_AJAX;
    }
    if ("XMLHttpRequest".equals(request.getHeader("X-Requested-With"))) {
      return PROGRAM;
    }
    return namesHtml(request) || !speaksOtherwise(request) ? PAGE : PROGRAM;
  }

  static Asker ofRest(HttpServletRequest request) {
    return namesHtml(request) ? of(request) : PROGRAM;
  }

  private static boolean speaksOtherwise(HttpServletRequest request) {
    return accepts(request, "application/json")
        || "cors".equals(request.getHeader("Sec-Fetch-Mode"));
  }

  private static boolean namesHtml(HttpServletRequest request) {
    return accepts(request, "text/html") || accepts(request, "application/xhtml+xml");
  }

  private static boolean accepts(HttpServletRequest request, String type) {
    @Nullable String accept = request.getHeader("Accept");
    return accept != null && accept.toLowerCase(Locale.ROOT).contains(type);
  }
}
