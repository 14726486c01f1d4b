package io.github.cdilogin.internal.response;

import io.github.cdilogin.internal.http.CacheHeaders;
import io.github.cdilogin.internal.http.FacesMapping;
import io.github.cdilogin.internal.request.RequestState;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * The page whose script leaves a frame. The script is a resource of Faces, so that a
 * Content-Security-Policy with {@code 'self'} accepts it.
 */
public final class FramePage {

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
    Optional<String> script =
        FacesMapping.scriptUrl("leave-frame.js", state.request().getServletContext());
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
            .formatted(script.get(), view, AsciiBody.escapeHtml(text), AsciiBody.escapeHtml(link)));
    state.markAnswered();
    return true;
  }
}
