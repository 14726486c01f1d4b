package conformance.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Objects;

/** {@code /session/*}: values that the application stores in the session besides the login. */
@WebServlet({"/session/put", "/session/get", "/session/clear"})
public class SessionValues extends Endpoint {

  @Override
  protected void answer(Call call) throws IOException {
    switch (call.request().getServletPath()) {
      case "/session/put" -> put(call);
      case "/session/get" -> get(call);
      default -> clear(call);
    }
  }

  private static void put(Call call) throws IOException {
    String key = call.required("key");
    String value = call.required("value");
    call.request().getSession().setAttribute(key, value);
    call.json("ok", true);
  }

  private static void get(Call call) throws IOException {
    String key = call.required("key");
    HttpSession session = call.request().getSession(false);
    Object value = session == null ? null : session.getAttribute(key);
    call.json("value", Objects.toString(value, null));
  }

  private static void clear(Call call) throws IOException {
    HttpSession session = call.request().getSession(false);
    if (session != null) {
      session.invalidate();
    }
    call.json("ok", true);
  }
}
