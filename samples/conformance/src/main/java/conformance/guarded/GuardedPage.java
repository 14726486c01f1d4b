package conformance.guarded;

import conformance.Query;
import conformance.people.Someone;
import conformance.web.Call;
import conformance.web.Endpoint;
import io.github.cdilogin.CurrentUser;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;

/** Section 3.4: a page that shows method and user of each request. */
public abstract class GuardedPage extends Endpoint {

  private final CurrentUser user = bean(CurrentUser.class);

  /** Overridden because {@code HttpServlet} has no method for PATCH. */
  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    answer(request, response);
  }

  /** <i>PAGE</i>; its name is the first part of its path. */
  @Override
  protected void answer(Call call) throws ServletException, IOException {
    call.json(page(call.request()));
  }

  JsonObject page(HttpServletRequest request) {
    Map<String, String> query = Query.of(request);
    return Json.createObjectBuilder()
        .add("page", request.getServletPath().split("/")[1])
        .add("method", request.getMethod())
        .add("path", path(request))
        .add("args", Json.createObjectBuilder(query))
        .add("id", Call.orNull(user.as(Someone.class).map(Someone::id).orElse(null)))
        .build();
  }

  private static String path(HttpServletRequest request) {
    return request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
  }
}
