package io.github.cdilogin.internal.response;

import io.github.cdilogin.internal.http.CacheHeaders;
import io.github.cdilogin.internal.request.RequestState;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Sends a redirect: an HTTP redirect, or a partial response for the script of a Faces page. Writes
 * to the servlet response, also from Faces and REST.
 */
public final class ClientRedirect {

  private ClientRedirect() {}

  /**
   * Redirects the client. Does not call {@code sendRedirect}, because some servers make the
   * location absolute with the {@code Host} header of the client.
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
