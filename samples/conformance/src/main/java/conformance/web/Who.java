package conformance.web;

import conformance.people.Someone;
import io.github.cdilogin.CurrentUser;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Optional;

/** <i>WHO</i> of section 3.3: reads the user first, then fresh, then remembered. */
final class Who {

  private Who() {}

  static JsonObject is(CurrentUser user) {
    Optional<Someone> someone = user.as(Someone.class);
    return Json.createObjectBuilder()
        .add("authenticated", user.isAuthenticated())
        .add("active", user.isActive())
        .add("anonymous", user.isAnonymous())
        .add("id", Call.orNull(someone.map(Someone::id).orElse(null)))
        .add("name", Call.orNull(someone.map(Someone::name).orElse(null)))
        .add("fresh", user.isFresh())
        .add("remembered", user.isRemembered())
        .build();
  }
}
