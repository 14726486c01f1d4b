package conformance.web;

import conformance.people.People;
import io.github.cdilogin.LoginManager;
import io.github.cdilogin.LoginOptions;
import io.github.cdilogin.redirect.NextUrl;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * {@code /do-login}: logs in and redirects. A real application calls {@link
 * LoginManager#redirectBack}; this one has to distinguish a rejected target from a missing one.
 */
@WebServlet("/do-login")
public class DoLogin extends Endpoint {

  private final People people = bean(People.class);
  private final LoginManager logins = bean(LoginManager.class);

  @Override
  protected void answer(Call call) throws IOException {
    String place = place(call);
    boolean remember = call.flag("remember", false);
    if (logins.login(call.user(people), LoginOptions.builder().remember(remember).build())) {
      call.response().sendRedirect(place);
    } else {
      call.response().sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private String place(Call call) {
    Optional<String> next = call.parameter("next");
    return next.isEmpty()
        ? getServletContext().getContextPath() + "/home"
        : next.flatMap(text -> NextUrl.of(text, call.request()))
            .map(NextUrl::location)
            .orElseThrow(Call::malformed);
  }
}
