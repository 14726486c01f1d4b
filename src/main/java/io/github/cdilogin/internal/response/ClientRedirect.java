package io.github.cdilogin.internal.response;

import io.github.cdilogin.internal.http.CacheHeaders;
import io.github.cdilogin.internal.request.RequestState;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A redirect in the form that the client follows: an HTTP redirect, or a partial response for the
 * script of a Faces page. It is written to the servlet response, from Faces and REST too.
 */
public final class ClientRedirect {

  private ClientRedirect() {}

  /**
   * Sends the client to another page. Not by {@code sendRedirect}, which some servers make absolute
   * from the Host header that the client wrote.
   */
  public static void to(String location, RequestState state) throws IOException {
    HttpServletResponse response = state.response();
    response.resetBuffer();
    CacheHeaders.forbidStorage(response);
    if (ClientType.of(state) == ClientType.FACES_AJAX) {
      writePartialResponse(response, location);
    } else {
      response.setStatus(HttpServletResponse.SC_FOUND);
      response.setHeader("Location", location);
      response.setContentLength(0);
    }
    state.markAnswered();
  }

  private static void writePartialResponse(HttpServletResponse response, String location)
      throws IOException {
    response.setStatus(HttpServletResponse.SC_OK);
    String body =
        "<?xml version='1.0' encoding='UTF-8'?>\n<partial-response><redirect url=\""
            + escapeXml(location)
            + "\"></redirect></partial-response>";
    AsciiBody.write(response, "text/xml;charset=UTF-8", body);
  }

  private static String escapeXml(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
