package io.github.cdilogin.internal.input;

import io.github.cdilogin.internal.crypto.Digest;
import io.github.cdilogin.internal.http.CacheHeaders;
import io.github.cdilogin.internal.http.FacesMapping;
import io.github.cdilogin.internal.request.RequestState;
import io.github.cdilogin.internal.response.AsciiBody;
import io.github.cdilogin.internal.response.ClientType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A page that consists of one form, with the encrypted input in a hidden field, which a script
 * sends to the login view at once. Without the script the user clicks its button. For the script of
 * a Faces page it is a partial response that replaces the body of the page, as htmx does with the
 * form.
 */
final class ContinuePage {

  private static final String ID = "cdi-login-continue";
  private static final String SCRIPT = "document.getElementById('" + ID + "').submit()";

  /** Callbacks of PrimeFaces know that the action was not executed. */
  private static final String NOT_EXECUTED =
      "<extension ln=\"primefaces\" type=\"args\">{\"validationFailed\":true}</extension>";

  private ContinuePage() {}

  /**
   * Sends the page.
   *
   * @param location the path of the login view
   * @param field the encrypted input
   * @param label the text of the button
   */
  static void send(String location, String field, String label, RequestState state)
      throws IOException {
    HttpServletResponse response = state.response();
    response.resetBuffer();
    CacheHeaders.forbidStorage(response);
    response.setStatus(HttpServletResponse.SC_OK);
    String form = form(AsciiBody.escapeHtml(location), field, AsciiBody.escapeHtml(label));
    ClientType client = ClientType.of(state);
    if (client == ClientType.FACES_AJAX) {
      AsciiBody.write(response, "text/xml;charset=UTF-8", partialResponse(form, script(state)));
    } else if (client == ClientType.HTMX) {
      response.setHeader("HX-Retarget", "body");
      response.setHeader("HX-Reswap", "innerHTML");
      response.setHeader("HX-Push-Url", "false");
      AsciiBody.write(response, "text/html;charset=UTF-8", form + scriptElement(script(state)));
    } else {
      response.setHeader("Content-Security-Policy", policy());
      AsciiBody.write(response, "text/html;charset=UTF-8", page(form, AsciiBody.escapeHtml(label)));
    }
    state.markAnswered();
  }

  private static String form(String location, String field, String label) {
    return "<form id=\""
        + ID
        + "\" method=\"post\" action=\""
        + location
        + "\"><input type=\"hidden\" name=\""
        + TypedInputServices.INPUT
        + "\" value=\""
        + field
        + "\"/><button>"
        + label
        + "</button></form>";
  }

  private static String page(String form, String label) {
    return "<!DOCTYPE html>\n<html><head><title>"
        + label
        + "</title></head><body>"
        + form
        + "<script>"
        + SCRIPT
        + "</script></body></html>";
  }

  /** The script as a resource: the policy of the page may forbid one in the response. */
  private static @Nullable String script(RequestState state) {
    return FacesMapping.scriptUrl("continue.js", state.request().getServletContext()).orElse(null);
  }

  private static String scriptElement(@Nullable String script) {
    return script == null ? "" : "<script src=\"" + script + "\"></script>";
  }

  private static String partialResponse(String form, @Nullable String script) {
    return "<?xml version='1.0' encoding='UTF-8'?>\n<partial-response><changes>"
        + "<update id=\"jakarta.faces.ViewBody\"><![CDATA[<body>"
        + form
        + "</body>]]></update>"
        + (script == null
            ? "<eval><![CDATA[" + SCRIPT + "]]></eval>"
            : "<update id=\"jakarta.faces.Resource\"><![CDATA["
                + scriptElement(script)
                + "]]></update>")
        + NOT_EXECUTED
        + "</changes></partial-response>";
  }

  /** Permits this script only. It replaces the policy of the application, which may forbid it. */
  private static String policy() {
    String hash = Base64.getEncoder().encodeToString(Digest.of(SCRIPT).bytes());
    return "default-src 'none'; base-uri 'none'; form-action 'self'; script-src 'sha256-"
        + hash
        + "'";
  }
}
