package conformance.web;

import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;

/** {@code /public} and {@code /home}: pages that need no user, and return their name. */
@WebServlet({"/public", "/home"})
public class OpenPages extends Endpoint {

  @Override
  protected void answer(Call call) throws IOException {
    call.text(call.request().getServletPath().substring(1));
  }
}
