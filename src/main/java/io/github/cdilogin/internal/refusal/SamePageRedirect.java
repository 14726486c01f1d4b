package io.github.cdilogin.internal.refusal;

import io.github.cdilogin.internal.flash.MessageKey;
import io.github.cdilogin.internal.http.QueryString;
import io.github.cdilogin.internal.login.LoginRuntime;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.internal.request.RequestState;
import io.github.cdilogin.internal.response.LoginReason;
import io.github.cdilogin.internal.response.RefusalResponses;
import io.github.cdilogin.internal.response.RejectedPage;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A redirect to the page of the request itself, by a new request with GET: the response to a form
 * whose page must not be executed. A guarded page then redirects an anonymous user to the login
 * view. A user is loaded only for a form with typed input, which is kept.
 */
public final class SamePageRedirect {

  private SamePageRedirect() {}

  /**
   * Sends the redirect. A poll and the like gets a status instead, and the page stays as it is.
   *
   * @param reason the message on the page; {@code null} for none
   * @return whether it was sent; {@code false} if there is no request, or a part of another
   *     response has been sent
   */
  public static boolean send(@Nullable MessageKey reason) throws IOException {
    RequestState state = CurrentRequest.state();
    if (state == null) {
      return false;
    }
    String page = RejectedPage.location(state);
    return ConversationId.isEnded(state)
        ? send(state, QueryString.without(ConversationId.PARAMETER, page), ofEndedSteps(reason))
        : send(state, page, reason);
  }

  /** The steps end with the page that has expired. */
  private static @Nullable MessageKey ofEndedSteps(@Nullable MessageKey reason) {
    return reason == MessageKey.PAGE_EXPIRED ? MessageKey.STEPS_ENDED : reason;
  }

  /** As {@link #send(MessageKey)}, to a page that takes the place of the requested one. */
  public static boolean send(RequestState state, String page, @Nullable MessageKey reason)
      throws IOException {
    if (state.response().isCommitted()) {
      return false;
    }
    if (RejectedPage.isAutomatic(state)) {
      RefusalResponses.write(state.response(), RefusalResponses.gone(state.request()));
      state.markAnswered();
      return true;
    }
    if (reason != null && !RejectedPage.isInBackground(state) && !LoginReason.canGoOn(state)) {
      LoginRuntime.of(state).messages().leave(reason, state);
    }
    if (reason != null) {
      LoginReason.declare(reason.code(), state);
    }
    LoginRuntime.of(state).typedInput().redirect(page, null, state);
    return true;
  }
}
