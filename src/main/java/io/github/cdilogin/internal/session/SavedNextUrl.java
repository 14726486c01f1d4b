package io.github.cdilogin.internal.session;

import io.github.cdilogin.internal.crypto.Digest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The redirect target that the session keeps until the login. A later one replaces it.
 *
 * @param location the URL of the page
 * @param client the identifier of the client that requested it, in Base64
 */
public record SavedNextUrl(String location, String client) implements Serializable {

  private static final String ATTRIBUTE = "io.github.cdilogin.NEXT";

  /**
   * Stores a redirect target. Creates a session if there is none.
   *
   * @param request the rejected request
   * @param location the checked redirect target
   */
  public static void keep(HttpServletRequest request, String location) {
    String client = Base64.getEncoder().encodeToString(ClientIdentifier.of(request).bytes());
    request.getSession(true).setAttribute(ATTRIBUTE, new SavedNextUrl(location, client));
  }

  /**
   * Returns the redirect target for the client of a request.
   *
   * @param request any request
   * @param anyClient whether to return a target that was stored for another client
   * @return the redirect target, if there is one
   */
  public static Optional<String> of(HttpServletRequest request, boolean anyClient) {
    return read(request.getSession(false))
        .filter(saved -> anyClient || saved.isFor(request))
        .map(SavedNextUrl::location);
  }

  /**
   * Removes the redirect target.
   *
   * @param request any request
   */
  public static void forget(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (read(session).isPresent()) {
      session.removeAttribute(ATTRIBUTE);
    }
  }

  private static Optional<SavedNextUrl> read(@Nullable HttpSession session) {
    try {
      return session != null && session.getAttribute(ATTRIBUTE) instanceof SavedNextUrl saved
          ? Optional.of(saved)
          : Optional.empty();
    } catch (IllegalStateException ended) {
      return Optional.empty();
    }
  }

  private boolean isFor(HttpServletRequest request) {
    return Digest.ofStored(Base64.getDecoder().decode(client)).equals(ClientIdentifier.of(request));
  }
}
