package conformance.web;

import conformance.people.People;
import conformance.people.Person;
import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.LoginManager;
import io.github.cdilogin.LoginOptions;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonValue;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;

/** {@code /script}: several steps in one request. */
@WebServlet("/script")
public class Script extends Endpoint {

  private final People people = bean(People.class);
  private final LoginManager logins = bean(LoginManager.class);
  private final CurrentUser user = bean(CurrentUser.class);

  @Override
  protected void answer(Call call) throws IOException {
    JsonArrayBuilder results = Json.createArrayBuilder();
    for (String step : call.required("steps").split(",")) {
      results.add(perform(step));
    }
    call.json(results.build());
  }

  private JsonValue perform(String step) {
    String[] verbAndId = step.split(":", 2);
    return switch (verbAndId[0]) {
      case "login" -> truth(logins.login(person(verbAndId)));
      case "remember" ->
          truth(logins.login(person(verbAndId), LoginOptions.builder().remember(true).build()));
      case "logout" -> truth(logins.logout());
      case "confirm" -> confirm();
      case "whoami" -> Who.is(user);
      default -> throw Call.malformed();
    };
  }

  private Person person(String[] verbAndId) {
    String id = verbAndId.length == 2 ? verbAndId[1] : "";
    return people.find(id).orElseThrow(Call::notFound);
  }

  private JsonValue confirm() {
    logins.confirmLogin();
    return JsonValue.NULL;
  }

  private static JsonValue truth(boolean value) {
    return value ? JsonValue.TRUE : JsonValue.FALSE;
  }
}
