package io.github.cdilogin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Finds the user of a request by the request, such as by an API key or an {@code Authorization}
 * header. Optional; an application implements it.
 *
 * <pre>{@code
 * login.requestLoader(request -> accounts.findByApiKey(request.getHeader("X-Api-Key")));
 * }</pre>
 *
 * <p>It is called only if neither session nor remember cookie contain a login, at most once per
 * request, and only if the request needs its user. The user is not logged in to the session: the
 * next request has to send the key again, and the user is never {@linkplain CurrentUser#isFresh()
 * fresh}. Requests call it in parallel, so it has to be thread-safe. Register it like a {@link
 * UserLoader}.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface RequestLoader {

  /**
   * Finds the user of a request.
   *
   * @param request the current request
   * @return the user, or {@code null} if the request identifies no user. An exception fails the
   *     request
   */
  @Nullable LoginUser load(HttpServletRequest request);
}
