package io.github.cdilogin.internal.response;

import io.github.cdilogin.internal.request.RequestState;

/**
 * The header that names for the script of a Faces page why the response is a redirect. Without that
 * script the page is redirected.
 */
public final class LoginReason {

  private static final String HEADER = "Login-Reason";
  private static final String IN_PLACE = "Login-In-Place";

  private LoginReason() {}

  /** Declares the reason, if the client is the script of a Faces page. */
  public static void declare(String code, RequestState state) {
    if (ClientType.of(state) == ClientType.FACES_AJAX) {
      state.response().setHeader(HEADER, code);
    }
  }

  /**
   * Checks whether the page can go on with the request instead of being loaded again. A message
   * about that would be shown later, on another page.
   */
  public static boolean canGoOn(RequestState state) {
    return "true".equals(state.request().getHeader(IN_PLACE));
  }
}
