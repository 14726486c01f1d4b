package conformance.web;

import io.github.cdilogin.CurrentUser;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;

/** {@code /whoami}, {@code /fresh} and {@code /remembered}: show the current user. */
@WebServlet({"/whoami", "/fresh", "/remembered"})
public class Questions extends Endpoint {

  private final CurrentUser user = bean(CurrentUser.class);

  @Override
  protected void answer(Call call) throws IOException {
    switch (call.request().getServletPath()) {
      case "/fresh" -> call.json("fresh", user.isFresh());
      case "/remembered" -> call.json("remembered", user.isRemembered());
      default -> call.json(Who.is(user));
    }
  }
}
