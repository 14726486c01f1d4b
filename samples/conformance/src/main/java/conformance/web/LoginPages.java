package conformance.web;

import conformance.Profile;
import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.LoginManager;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;

/** Section 3.5: the login and refresh views; each returns the redirect target that it got. */
@WebServlet({"/login-page", "/refresh-page", "/first-login", "/second-login"})
public class LoginPages extends Endpoint {

  private final Profile profile = bean(Profile.class);
  private final CurrentUser user = bean(CurrentUser.class);
  private final LoginManager logins = bean(LoginManager.class);

  @Override
  protected void answer(Call call) throws IOException {
    if (call.flag("touch", false)) {
      user.isAuthenticated();
    }
    call.json(
        Json.createObjectBuilder()
            .add("page", call.request().getServletPath().substring(1).replaceFirst("-page$", ""))
            .add("next", Call.orNull(next(call))));
  }

  /** Returns the raw value of the query, because the kit checks what the library has written. */
  private String next(Call call) {
    return profile.isOneOf("session-next", "session-next-strong")
        ? logins.takeNext()
        : call.parameter("next").orElse(null);
  }
}
