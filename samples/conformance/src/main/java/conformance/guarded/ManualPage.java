package conformance.guarded;

import conformance.web.Call;
import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.LoginManager;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Checks access in its code, and refuses as a guard does. */
@WebServlet("/protected-manual")
public class ManualPage extends GuardedPage {

  private final CurrentUser user = bean(CurrentUser.class);
  private final LoginManager logins = bean(LoginManager.class);

  /** Responds to {@code OPTIONS}, because there is no guard that does. */
  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (request.getMethod().equals("OPTIONS")) {
      doOptions(request, response);
    } else {
      super.service(request, response);
    }
  }

  @Override
  protected void answer(Call call) throws ServletException, IOException {
    if (!user.isAuthenticated()) {
      throw logins.unauthorized();
    }
    super.answer(call);
  }
}
