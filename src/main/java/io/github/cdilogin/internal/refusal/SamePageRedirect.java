package io.github.cdilogin.internal.refusal;

import io.github.cdilogin.internal.flash.MessageKey;
import io.github.cdilogin.internal.login.LoginRuntime;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.internal.request.RequestState;
import io.github.cdilogin.internal.response.ClientRedirect;
import io.github.cdilogin.internal.response.LoginReason;
import io.github.cdilogin.internal.response.NextRedirect;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A redirect to the page of the request itself, by a new request with GET: the response to a form
 * whose page must not be executed. It loads no user. A guarded page then redirects an anonymous
 * user to the login view.
 */
public final class SamePageRedirect {

  private SamePageRedirect() {}

  /**
   * Sends the redirect.
   *
   * @param reason the message on the page; {@code null} for none
   * @return whether it was sent; {@code false} if there is no request, or a part of another
   *     response has been sent
   */
  public static boolean send(@Nullable MessageKey reason) throws IOException {
    RequestState state = CurrentRequest.state();
    if (state == null || state.response().isCommitted()) {
      return false;
    }
    if (reason != null) {
      LoginRuntime.of(state).messages().leave(reason, state);
      LoginReason.declare(reason.code(), state);
    }
    ClientRedirect.to(NextRedirect.toSamePage(state.request()), state);
    return true;
  }
}
