package conformance;

import io.github.cdilogin.FreshLoginRequiredException;
import io.github.cdilogin.RefusalContext;
import io.github.cdilogin.UnauthorizedHandler;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The unauthorized handler of the profile {@code /handlers}. */
final class OwnAnswers implements UnauthorizedHandler {

  @Override
  public void handle(RefusalContext refusal) throws IOException {
    HttpServletResponse response = refusal.response();
    if (refusal.exception() instanceof FreshLoginRequiredException) {
      answer(response, HttpServletResponse.SC_PRECONDITION_FAILED, "needs-refresh");
    } else {
      answer(response, HttpServletResponse.SC_FORBIDDEN, "unauthorized");
    }
  }

  private static void answer(HttpServletResponse response, int status, String handler)
      throws IOException {
    response.setStatus(status);
    response.setHeader("X-Handler", handler);
    response.setContentType("application/json");
    response
        .getWriter()
        .write(Json.createObjectBuilder().add("handler", handler).build().toString());
  }
}
