package conformance.people;

import conformance.Query;
import io.github.cdilogin.LoginUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** The request loaders R and R2 of the contract: the id of a user is the key. */
@ApplicationScoped
public class ApiKeys {

  private static final String TOKEN = "Token ";

  @Inject private People people;

  /** R: finds the user by the key of the request. */
  public LoginUser bearer(HttpServletRequest request) {
    return key(request).flatMap(people::find).orElse(null);
  }

  /** R2: does the same, and without a key uses the session attribute {@code who}. */
  public LoginUser bearerOrSessionsOwner(HttpServletRequest request) {
    return key(request).or(() -> owner(request)).flatMap(people::find).orElse(null);
  }

  private static Optional<String> key(HttpServletRequest request) {
    return Optional.ofNullable(Query.of(request).get("api_key")).or(() -> token(request));
  }

  private static Optional<String> token(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(header -> header.startsWith(TOKEN))
        .map(header -> header.substring(TOKEN.length()));
  }

  private static Optional<String> owner(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return Optional.ofNullable(session)
        .map(present -> present.getAttribute("who"))
        .map(Object::toString);
  }
}
