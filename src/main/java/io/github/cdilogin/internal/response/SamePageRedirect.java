package io.github.cdilogin.internal.response;

import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.internal.request.RequestState;
import java.io.IOException;

/** Redirects the client to the requested page, with GET. */
public final class SamePageRedirect {

  private SamePageRedirect() {}

  /**
   * Sends the redirect. Loads no user.
   *
   * @return {@code false} if there is no request, or another response is committed
   */
  public static boolean send() throws IOException {
    RequestState state = CurrentRequest.state();
    if (state == null || state.response().isCommitted()) {
      return false;
    }
    ClientRedirect.to(NextRedirect.toSamePage(state.request()), state);
    return true;
  }

  /**
   * Sends the redirect to an anonymous user, whose page has lost its state. A guarded page then
   * redirects to the login view.
   *
   * @return as for {@link #send()}; also {@code false} for an authenticated user
   */
  public static boolean sendToAnonymous() throws IOException {
    RequestState state = CurrentRequest.state();
    return state != null
        && !state.response().isCommitted()
        && !state.authentication().authenticated()
        && send();
  }
}
