package io.github.cdilogin;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The forms an answer can have. All are written on the servlet response, from Faces and REST too,
 * so that they are the same everywhere. Bodies are ASCII, so no character encoding can spoil them.
 */
final class Answers {

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

  /** Tells a program why, with RFC 9457's problem document. */
  static void problem(HttpServletResponse response, LoginRequiredException refusal)
      throws IOException {
    challenge(response, refusal);
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    String body =
        "{\"title\":\"Login required\",\"status\":401,\"reason\":\"" + refusal.reason() + "\"}";
    write(response, "application/problem+json", body);
  }

  /**
   * Tells a browser that no view is there to lead it to; the application may have an error page.
   */
  static void unauthorized(HttpServletResponse response, LoginRequiredException refusal)
      throws IOException {
    challenge(response, refusal);
    response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
  }

  /** Tells which methods there are, and nothing else. */
  static void options(HttpServletResponse response) {
    response.resetBuffer();
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    response.setHeader("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
  }

  private static void challenge(HttpServletResponse response, LoginRequiredException refusal) {
    noStore(response);
    response.setHeader("WWW-Authenticate", "Login reason=\"" + refusal.reason() + "\"");
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
    response.setHeader("Cache-Control", "no-store");
  }

  private static void write(HttpServletResponse response, String type, String body)
      throws IOException {
    response.setContentType(type);
    response.setContentLength(body.length());
    try {
      response.getWriter().write(body);
    } catch (IllegalStateException streamInUse) {
      response.getOutputStream().write(body.getBytes(US_ASCII));
    }
  }

  private static String escapeXml(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
