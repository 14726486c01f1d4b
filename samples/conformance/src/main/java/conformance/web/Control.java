package conformance.web;

import conformance.Journal;
import conformance.Profile;
import conformance.guarded.Counter;
import conformance.people.People;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.util.Objects;

/** Section 3.1: state that the kit reads and changes without the library. */
@WebServlet("/_control/*")
public class Control extends Endpoint {

  private final Profile profile = bean(Profile.class);
  private final Journal journal = bean(Journal.class);
  private final People people = bean(People.class);
  private final Counter counter = bean(Counter.class);

  @Override
  protected void answer(Call call) throws IOException {
    switch (Objects.requireNonNullElse(call.request().getPathInfo(), "")) {
      case "/meta" -> call.json(meta());
      case "/reset" -> reset(call);
      case "/events" -> call.json(events().build());
      case "/loader-calls" -> call.json(Json.createArrayBuilder(people.takeCalls()).build());
      case "/counter" -> call.json(Json.createObjectBuilder().add("count", counter.count()));
      case "/user" -> done(call, people.setState(id(call), call.required("state")));
      case "/rotate" -> done(call, people.rotate(id(call)));
      case "/stamp" -> done(call, people.restamp(id(call)));
      default -> throw Call.notFound();
    }
  }

  private JsonObjectBuilder meta() {
    return Json.createObjectBuilder()
        .add("implementation", "CDI Login on " + getServletContext().getServerInfo())
        .add("variant", "java")
        .add("profile", profile.name())
        .add("level", "0.7");
  }

  private void reset(Call call) {
    people.reset();
    journal.take();
    counter.reset();
    call.done();
  }

  private JsonArrayBuilder events() {
    JsonArrayBuilder events = Json.createArrayBuilder();
    for (Journal.Entry entry : journal.take()) {
      events.add(Json.createArrayBuilder().add(entry.event()).add(Call.orNull(entry.personId())));
    }
    return events;
  }

  private static String id(Call call) {
    return call.required("id");
  }

  private static void done(Call call, boolean found) {
    if (!found) {
      throw Call.notFound();
    }
    call.done();
  }
}
