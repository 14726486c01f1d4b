package io.github.cdilogin.internal.session;

import io.github.cdilogin.internal.crypto.Digest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The redirect target that the session keeps until the login. One at a time: the last page counts.
 *
 * @param location the page
 * @param client who asked for it, in Base64
 */
public record SavedNextUrl(String location, String client) implements Serializable {

  private static final String ATTRIBUTE = "io.github.cdilogin.NEXT";

  /**
   * Keeps a way back. Makes a session if there is none.
   *
   * @param request the refused request
   * @param location where to go after the login; checked
   */
  public static void keep(HttpServletRequest request, String location) {
    String client = Base64.getEncoder().encodeToString(ClientIdentifier.of(request).bytes());
    request.getSession(true).setAttribute(ATTRIBUTE, new SavedNextUrl(location, client));
  }

  /**
   * The way back that is kept for a client.
   *
   * @param request any request
   * @param anyClient whether it may have been kept for another client
   * @return the page, if there is one for this client
   */
  public static Optional<String> of(HttpServletRequest request, boolean anyClient) {
    return read(request.getSession(false))
        .filter(kept -> anyClient || kept.isFor(request))
        .map(SavedNextUrl::location);
  }

  /**
   * Forgets what is kept.
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
      return session != null && session.getAttribute(ATTRIBUTE) instanceof SavedNextUrl kept
          ? Optional.of(kept)
          : Optional.empty();
    } catch (IllegalStateException ended) {
      return Optional.empty();
    }
  }

  private boolean isFor(HttpServletRequest request) {
    return Digest.ofStored(Base64.getDecoder().decode(client)).equals(ClientIdentifier.of(request));
  }
}
