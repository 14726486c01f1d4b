package conformance.web;

import io.github.cdilogin.redirect.LoginUrl;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;

/** {@code /login-url} and {@code /next-param}: the URLs of login views. */
@WebServlet({"/login-url", "/next-param"})
public class LoginUrls extends Endpoint {

  private static final String OWN_LOGIN = "@login";

  @Override
  protected void answer(Call call) throws IOException {
    if (call.request().getServletPath().equals("/login-url")) {
      call.json("url", loginUrl(call).toString());
    } else {
      call.json("next", LoginUrl.shorten(call.required("login"), call.required("current")));
    }
  }

  private static LoginUrl loginUrl(Call call) {
    try {
      LoginUrl login = LoginUrl.to(view(call.required("view")), call.request());
      LoginUrl named = call.parameter("field").map(login::parameter).orElse(login);
      return call.parameter("next").map(named::next).orElse(named);
    } catch (IllegalArgumentException malformed) {
      throw Call.malformed();
    }
  }

  private static String view(String view) {
    return view.startsWith(OWN_LOGIN) ? "/login-page" + view.substring(OWN_LOGIN.length()) : view;
  }
}
