package io.github.cdilogin.internal.refusal;

import io.github.cdilogin.internal.flash.MessageCookie;
import io.github.cdilogin.internal.flash.MessageKey;
import io.github.cdilogin.internal.http.QueryString;
import io.github.cdilogin.internal.problem.Causes;
import io.github.cdilogin.internal.request.RequestState;
import io.github.cdilogin.internal.response.ClientType;
import io.github.cdilogin.internal.response.RejectedPage;
import jakarta.enterprise.context.BusyConversationException;
import jakarta.enterprise.context.NonexistentConversationException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/**
 * A request with the id of a CDI conversation that no longer exists: its session ended, the
 * conversation timed out, or the user has bookmarked its URL. The page is loaded anew without the
 * id, with a message. CDI containers show an error page otherwise.
 */
public final class EndedConversation {

  private EndedConversation() {}

  /**
   * Answers the failure of a request for a page that has the id of a conversation.
   *
   * @return {@code false} if the failure has another cause, or a part of the page has been sent
   */
  public static boolean answer(RequestState state, Throwable failure) throws IOException {
    boolean busy = isIn(failure, BusyConversationException.class);
    if ((!busy && !isIn(failure, NonexistentConversationException.class))
        || !ConversationId.isIn(state) // The same request would fail again.
        || ClientType.of(state) == ClientType.PROGRAM) {
      return false;
    }
    String page = QueryString.without(ConversationId.PARAMETER, RejectedPage.location(state));
    if (busy && "POST".equals(state.request().getMethod())) {
      // A double click: the first request goes on, and the page shows its result.
      return SamePageRedirect.send(state, withId(page, state.request()), null);
    }
    MessageCookie.forget(state);
    return SamePageRedirect.send(state, page, MessageKey.STEPS_ENDED);
  }

  /**
   * Answers a request for a redirect target whose conversation had ended before the login.
   *
   * @return {@code false} if the request is another one
   */
  public static boolean answerMark(RequestState state) throws IOException {
    return ConversationId.isMarked(state.request())
        && "GET".equals(state.request().getMethod())
        && SamePageRedirect.send(
            state,
            ConversationId.withoutMark(RejectedPage.location(state)),
            MessageKey.STEPS_ENDED);
  }

  /** The page of a form may have been requested before the conversation began. */
  private static String withId(String page, HttpServletRequest request) {
    String id = QueryString.value(ConversationId.PARAMETER, request.getQueryString());
    return id == null ? page : QueryString.with(ConversationId.PARAMETER, id, page);
  }

  private static boolean isIn(Throwable failure, Class<? extends Throwable> type) {
    return Causes.of(failure).anyMatch(type::isInstance);
  }
}
