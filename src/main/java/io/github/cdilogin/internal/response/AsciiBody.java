package io.github.cdilogin.internal.response;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** An ASCII body, which does not depend on the character encoding of the response. */
public final class AsciiBody {

  private AsciiBody() {}

  /** Writes to the stream, because a writer adds a charset to the content type. */
  public static void write(HttpServletResponse response, String type, String body)
      throws IOException {
    response.setContentType(type);
    response.setContentLength(body.length());
    try {
      response.getOutputStream().write(body.getBytes(US_ASCII));
    } catch (IllegalStateException writerInUse) {
      response.getWriter().write(body);
    }
  }

  /** Escapes a text for HTML, so that it is visible ASCII. */
  public static String escapeHtml(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            character -> {
              if (character > '~' || "&<>\"'".indexOf(character) >= 0) {
                escaped.append("&#").append(character).append(';');
              } else {
                escaped.appendCodePoint(character);
              }
            });
    return escaped.toString();
  }
}
