package io.github.cdilogin.internal.response;

import io.github.cdilogin.internal.http.CacheHeaders;
import io.github.cdilogin.internal.http.FacesMapping;
import io.github.cdilogin.internal.request.RequestState;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page whose script leaves a frame. The script is a resource of Faces, so that a
 * Content-Security-Policy with {@code 'self'} accepts it.
 */
public final class FramePage {

  private static final String SCRIPT = "/jakarta.faces.resource/leave-frame.js";
  private static final int LAST_ASCII = 0x7f;
  private static final String LIBRARY = "?ln=cdi-login";

  private FramePage() {}

  /**
   * Writes the page.
   *
   * @param view the argument of the script, a word
   * @param link where a link leads that leaves the frame, if no script may run
   * @param text the text of the link
   * @return {@code false} if the application has no {@code FacesServlet}
   */
  public static boolean write(String view, String link, String text, RequestState state)
      throws IOException {
    Optional<String> script = scriptOf(state.request().getServletContext());
    if (script.isEmpty()) {
      return false;
    }
    HttpServletResponse response = state.response();
    response.resetBuffer();
    CacheHeaders.forbidStorage(response);
    response.setStatus(HttpServletResponse.SC_OK);
    AsciiBody.write(
        response,
        "text/html;charset=UTF-8",
        """
        <!DOCTYPE html>
        <html><head><title>%3$s</title><script src="%1$s" data-view="%2$s"></script></head>
        <body><p><a href="%4$s" target="_top">%3$s</a></p></body></html>
        """
            .formatted(script.get(), view, escape(text), escape(link)));
    state.markAnswered();
    return true;
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            character -> {
              if (character > LAST_ASCII || "&<>\"'".indexOf(character) >= 0) {
                escaped.append("&#").append(character).append(';');
              } else {
                escaped.appendCodePoint(character);
              }
            });
    return escaped.toString();
  }

  private static Optional<String> scriptOf(ServletContext application) {
    return application.getServletRegistrations().values().stream()
        .filter(FacesMapping::isFaces)
        .map(ServletRegistration::getMappings)
        .flatMap(mappings -> mappings.stream().flatMap(FramePage::pathOfScript))
        .findFirst()
        .map(path -> application.getContextPath() + path + LIBRARY);
  }

  /** An exact mapping serves no resources. */
  private static Stream<String> pathOfScript(String mapping) {
    if (mapping.startsWith("*.")) {
      return Stream.of(SCRIPT + mapping.substring(1));
    }
    return mapping.endsWith("/*")
        ? Stream.of(mapping.substring(0, mapping.length() - 2) + SCRIPT)
        : Stream.empty();
  }
}
