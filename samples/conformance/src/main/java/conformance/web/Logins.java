package conformance.web;

import conformance.people.People;
import conformance.people.Person;
import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.LoginManager;
import io.github.cdilogin.LoginOptions;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.time.Duration;

/** {@code /login}, {@code /logout} and {@code /confirm}, each with its options and its result. */
@WebServlet({"/login", "/logout", "/confirm"})
public class Logins extends Endpoint {

  private final People people = bean(People.class);
  private final LoginManager logins = bean(LoginManager.class);
  private final CurrentUser user = bean(CurrentUser.class);

  @Override
  protected void answer(Call call) throws IOException {
    switch (call.request().getServletPath()) {
      case "/login" -> call.json(login(call));
      case "/logout" -> call.json(resultAndWho(logins.logout()));
      default -> call.json("ok", logins.confirmLogin());
    }
  }

  private JsonObjectBuilder login(Call call) {
    Person person = call.user(people);
    return resultAndWho(logins.login(person, options(call)));
  }

  private JsonObjectBuilder resultAndWho(boolean result) {
    return Json.createObjectBuilder().add("result", result).add("who", Who.is(user));
  }

  private static LoginOptions options(Call call) {
    return LoginOptions.builder()
        .remember(call.flag("remember", false))
        .duration(call.parameter("duration").map(Logins::duration).orElse(null))
        .force(call.flag("force", false))
        .fresh(call.flag("fresh", true))
        .relaxedProtection(call.flag("permanent", false))
        .build();
  }

  /** Limits a number to the range of a duration. */
  private static Duration duration(String seconds) {
    try {
      return Duration.ofMillis(Math.round(Double.parseDouble(seconds) * 1000));
    } catch (NumberFormatException malformed) {
      throw Call.malformed();
    }
  }
}
