package io.github.cdilogin;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.cdilogin.LoginEdge.Answer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The forms an answer can have. All are written on the servlet response, from Faces and REST too,
 * so that they are the same everywhere. Bodies are ASCII, so no character encoding can spoil them.
 */
final class Answers {

  private static final String NO_STORE = "no-store";

  private Answers() {}

  /**
   * Sends the visitor to another page. Not by {@code sendRedirect}, which some servers make
   * absolute from the Host header that the client wrote.
   */
  static void redirect(Exchange exchange, String location) throws IOException {
    HttpServletResponse response = exchange.response();
    response.resetBuffer();
    noStore(response);
    if (exchange.asker() == Asker.FACES_AJAX) {
      partialRedirect(response, location);
    } else {
      response.setStatus(HttpServletResponse.SC_FOUND);
      response.setHeader("Location", location);
      response.setContentLength(0);
    }
    exchange.markAnswered();
  }

  /** The reason for a program, as the problem document of RFC 9457, which has no charset. */
  static Answer problem(LoginRequiredException refusal) {
    return new Answer(
        HttpServletResponse.SC_UNAUTHORIZED,
        challenge(refusal),
        "application/problem+json",
        "{\"title\":\"Login required\",\"status\":401,\"reason\":\"" + refusal.reason() + "\"}");
  }

  /** For a browser where there is no view; the application may have an error page. */
  static Answer unauthorized(LoginRequiredException refusal) {
    return new Answer(HttpServletResponse.SC_UNAUTHORIZED, challenge(refusal), "", "");
  }

  /** The methods that there are, and nothing else. */
  static Answer options() {
    return new Answer(
        HttpServletResponse.SC_NO_CONTENT,
        Map.of("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"),
        "",
        "");
  }

  /** Writes an answer on the servlet response. */
  static void write(HttpServletResponse response, Answer answer) throws IOException {
    response.resetBuffer();
    response.setStatus(answer.status());
    answer.headers().forEach(response::setHeader);
    if (!answer.body().isEmpty()) {
      removeCharset(response, answer.type());
      write(response, answer.type(), answer.body());
    }
  }

  /**
   * Takes back the encoding that a filter of the application may have set: the type has none. An
   * encoding of {@code null} is in the API since Servlet 6.1; servers of 6.0 know it as well.
   */
  static void removeCharset(HttpServletResponse response, String type) {
    response.setContentType(type);
    if (!type.equals(response.getContentType())) {
      response.setCharacterEncoding(null);
    }
  }

  /**
   * Answers by the container's error page, or the application's.
   *
   * @param text for the error page; {@code null} for none
   */
  static void sendError(HttpServletResponse response, Answer answer, @Nullable String text)
      throws IOException {
    answer.headers().forEach(response::setHeader);
    if (text == null) {
      response.sendError(answer.status());
    } else {
      response.sendError(answer.status(), text);
    }
  }

  private static Map<String, String> challenge(LoginRequiredException refusal) {
    return Map.of(
        "Cache-Control", NO_STORE, "WWW-Authenticate", "Login reason=\"" + refusal.reason() + "\"");
  }

  private static void partialRedirect(HttpServletResponse response, String location)
      throws IOException {
    response.setStatus(HttpServletResponse.SC_OK);
    String body =
        "<?xml version='1.0' encoding='UTF-8'?>\n<partial-response><redirect url=\""
            + escapeXml(location)
            + "\"></redirect></partial-response>";
    write(response, "text/xml;charset=UTF-8", body);
  }

  private static void noStore(HttpServletResponse response) {
    response.setHeader("Cache-Control", NO_STORE);
  }

  /** By the stream: a writer adds a charset to the content type. */
  private static void write(HttpServletResponse response, String type, String body)
      throws IOException {
    response.setContentType(type);
    response.setContentLength(body.length());
    try {
      response.getOutputStream().write(body.getBytes(US_ASCII));
    } catch (IllegalStateException writerInUse) {
      response.getWriter().write(body);
    }
  }

  private static String escapeXml(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
