package io.github.cdilogin.internal.response;

import io.github.cdilogin.internal.http.CacheHeaders;
import io.github.cdilogin.internal.request.RequestState;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Sends a redirect: an HTTP redirect, a partial response for the script of a Faces page, or the
 * header of htmx that loads a whole page. Writes to the servlet response, also from Faces and REST.
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
    ClientType client = ClientType.of(state);
    if (client == ClientType.FACES_AJAX) {
      writePartialResponse(response, location);
    } else if (client == ClientType.HTMX) {
      // It would insert the target of a redirect into its page.
      writeEmpty(response, HttpServletResponse.SC_OK, "HX-Redirect", location);
    } else {
      writeEmpty(response, HttpServletResponse.SC_FOUND, "Location", location);
    }
    state.markAnswered();
  }

  private static void writeEmpty(
      HttpServletResponse response, int status, String header, String location) {
    response.setStatus(status);
    response.setHeader(header, location);
    response.setContentLength(0);
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
