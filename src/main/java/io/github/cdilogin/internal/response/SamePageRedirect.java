package io.github.cdilogin.internal.response;

import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.internal.request.RequestState;
import java.io.IOException;

/** A redirect to the page of the request itself, by a new request with GET. */
public final class SamePageRedirect {

  private SamePageRedirect() {}

  /**
   * What a request gets that brings the state of another page. Loads no user.
   *
   * @return whether it was sent; {@code false} if there is no request, or a part of another
   *     response has been sent
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
   * What an anonymous user gets when the state of a page is lost. A guarded page then redirects to
   * the login view.
   *
   * @return as for {@link #send()}; {@code false} for an authenticated user, too
   */
  public static boolean sendToAnonymous() throws IOException {
    RequestState state = CurrentRequest.state();
    return state != null
        && !state.response().isCommitted()
        && !state.authentication().authenticated()
        && send();
  }
}
