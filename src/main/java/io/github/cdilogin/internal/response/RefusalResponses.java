package io.github.cdilogin.internal.response;

import io.github.cdilogin.LoginRequiredException;
import io.github.cdilogin.internal.http.CacheHeaders;
import io.github.cdilogin.internal.http.PreparedResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The responses of a refusal without a redirect. They are written to the servlet response, from
 * Faces and REST too, so that they are the same everywhere.
 */
public final class RefusalResponses {

  private RefusalResponses() {}

  /** The reason for a program, as the problem document of RFC 9457, which has no charset. */
  public static PreparedResponse problem(LoginRequiredException refusal) {
    return new PreparedResponse(
        HttpServletResponse.SC_UNAUTHORIZED,
        challenge(refusal),
        "application/problem+json",
        "{\"title\":\"Login required\",\"status\":401,\"reason\":\""
            + refusal.reason().code()
            + "\"}");
  }

  /** For a browser where there is no view; the application may have an error page. */
  public static PreparedResponse unauthorized(LoginRequiredException refusal) {
    return new PreparedResponse(HttpServletResponse.SC_UNAUTHORIZED, challenge(refusal), "", "");
  }

  /** The methods that there are, and nothing else. */
  public static PreparedResponse options() {
    return new PreparedResponse(
        HttpServletResponse.SC_NO_CONTENT,
        Map.of("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"),
        "",
        "");
  }

  /** Writes an answer on the servlet response. */
  public static void write(HttpServletResponse response, PreparedResponse answer)
      throws IOException {
    response.resetBuffer();
    response.setStatus(answer.status());
    answer.headers().forEach(response::setHeader);
    if (!answer.body().isEmpty()) {
      removeCharset(response, answer.type());
      AsciiBody.write(response, answer.type(), answer.body());
    }
  }

  /**
   * Takes back the encoding that a filter of the application may have set: the type has none. An
   * encoding of {@code null} is in the API since Servlet 6.1; servers of 6.0 know it as well.
   */
  public static void removeCharset(HttpServletResponse response, String type) {
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
  public static void sendError(
      HttpServletResponse response, PreparedResponse answer, @Nullable String text)
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
        CacheHeaders.CACHE_CONTROL,
        CacheHeaders.NO_STORE,
        "WWW-Authenticate",
        "Login reason=\"" + refusal.reason().code() + "\"");
  }
}
