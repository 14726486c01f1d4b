package conformance.web;

import io.github.cdilogin.LoginManager;
import jakarta.servlet.annotation.WebServlet;

/** {@code /unauthorized} and {@code /needs-refresh}: refuse every request, without a user. */
@WebServlet({"/unauthorized", "/needs-refresh"})
public class Refusals extends Endpoint {

  private final LoginManager logins = bean(LoginManager.class);

  @Override
  protected void answer(Call call) {
    throw call.request().getServletPath().equals("/unauthorized")
        ? logins.unauthorized()
        : logins.needsRefresh();
  }
}
