package io.github.cdilogin.internal.response;

import io.github.cdilogin.LoginRequiredException;
import io.github.cdilogin.internal.http.CacheHeaders;
import io.github.cdilogin.internal.http.PreparedResponse;
import io.github.cdilogin.internal.http.ScriptRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The responses of a refusal that are not redirects. Written to the servlet response, also from
 * Faces and REST, so that they are the same everywhere.
 */
public final class RefusalResponses {

  private RefusalResponses() {}

  /** Returns a 401 with a problem document (RFC 9457), whose content type has no charset. */
  public static PreparedResponse problem(
      LoginRequiredException refusal, HttpServletRequest request) {
    Map<String, String> headers = new LinkedHashMap<>(challenge(refusal));
    headers.putAll(keepingThePage(request));
    return new PreparedResponse(
        HttpServletResponse.SC_UNAUTHORIZED,
        headers,
        "application/problem+json",
        "{\"title\":\"Login required\",\"status\":401,\"reason\":\""
            + refusal.reason().code()
            + "\"}");
  }

  /** Returns a 401 without a body, for a browser if there is no view. */
  public static PreparedResponse unauthorized(LoginRequiredException refusal) {
    return new PreparedResponse(HttpServletResponse.SC_UNAUTHORIZED, challenge(refusal), "", "");
  }

  /** Returns the response to a poll and the like of a page that has expired. */
  public static PreparedResponse gone(HttpServletRequest request) {
    return new PreparedResponse(HttpServletResponse.SC_GONE, keepingThePage(request), "", "");
  }

  /** Since version 4, htmx inserts the bodies of errors, too. */
  private static Map<String, String> keepingThePage(HttpServletRequest request) {
    return ScriptRequest.isHtmx(request) ? Map.of("HX-Reswap", "none") : Map.of();
  }

  /** Returns the response to an {@code OPTIONS} request. */
  public static PreparedResponse options() {
    return new PreparedResponse(
        HttpServletResponse.SC_NO_CONTENT,
        Map.of("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"),
        "",
        "");
  }

  /** Writes a prepared response to the servlet response. */
  public static void write(HttpServletResponse response, PreparedResponse prepared)
      throws IOException {
    response.resetBuffer();
    response.setStatus(prepared.status());
    prepared.headers().forEach(response::setHeader);
    if (!prepared.body().isEmpty()) {
      removeCharset(response, prepared.type());
      AsciiBody.write(response, prepared.type(), prepared.body());
    }
  }

  /**
   * Removes the encoding that a filter of the application may have set. An encoding of {@code null}
   * is in the API since Servlet 6.1, and servers with Servlet 6.0 support it, too.
   */
  public static void removeCharset(HttpServletResponse response, String type) {
    response.setContentType(type);
    if (!type.equals(response.getContentType())) {
      response.setCharacterEncoding(null);
    }
  }

  /**
   * Sends the error page of the container or of the application.
   *
   * @param text for the error page; {@code null} for none
   */
  public static void sendError(
      HttpServletResponse response, PreparedResponse prepared, @Nullable String text)
      throws IOException {
    prepared.headers().forEach(response::setHeader);
    if (text == null) {
      response.sendError(prepared.status());
    } else {
      response.sendError(prepared.status(), text);
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
