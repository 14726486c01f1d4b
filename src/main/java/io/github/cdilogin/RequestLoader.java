package io.github.cdilogin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * You may implement it: from the request itself (an API key, an {@code Authorization} header) to
 * the user who makes it.
 *
 * <pre>{@code
 * login.requestLoader(request -> accounts.findByApiKey(request.getHeader("X-Api-Key")));
 * }</pre>
 *
 * <p>Asked only when the session holds no login, at most once per request, and only if the request
 * asks for its user. Such a user is not logged in to a session: the next request has to bring the
 * key again, and he is never {@linkplain CurrentUser#isFresh() fresh}. Several requests call it in
 * parallel. Registered like a {@link UserLoader}.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface RequestLoader {

  /**
   * Finds the user who makes this request.
   *
   * @param request the request as the servlet container gave it
   * @return the user, or {@code null} if the request names none
   */
  @Nullable LoginUser load(HttpServletRequest request);
}
