package io.github.cdilogin.internal.refusal;

import static io.github.cdilogin.internal.flash.MessageKey.STEPS_ENDED;

import io.github.cdilogin.internal.flash.MessageCookie;
import io.github.cdilogin.internal.http.QueryString;
import io.github.cdilogin.internal.request.RequestState;
import io.github.cdilogin.internal.response.RejectedPage;
import io.github.cdilogin.redirect.NextUrl;
import jakarta.enterprise.context.ConversationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/**
 * The id of a CDI conversation in a redirect target. A conversation is part of a session, so its id
 * names nothing after the session has ended. An application without conversations may use the
 * parameter for something else.
 */
final class ConversationId {

  static final String PARAMETER = "cid";

  private static final String MARK = "cdi_login_steps";
  private static final String ENDED = "ended";
  private static final String IN_USE = ConversationId.class.getName();

  private ConversationId() {}

  /** Checks whether the request has an id. */
  static boolean isIn(RequestState state) {
    HttpServletRequest request = state.request();
    return QueryString.has(PARAMETER, request.getQueryString())
        || (state.isFaces() && request.getParameter(PARAMETER) != null);
  }

  /** Checks whether the conversation of the request has ended with its session. */
  static boolean isEnded(RequestState state) {
    HttpSession session = state.request().getSession(false);
    return (session == null || session.isNew())
        && isIn(state)
        && hasConversations(state.request().getServletContext());
  }

  /**
   * Returns a redirect target without the id of an ended conversation. One of Faces gets a mark, if
   * its conversation or flow has ended: in this request, or in the one that was redirected to this
   * page. A request with the mark is redirected to the page without it, with a message, which that
   * of this refusal would replace.
   */
  static Optional<NextUrl> markIfEnded(NextUrl next, RequestState state) {
    if (!isEnded(state) && !MessageCookie.isSent(STEPS_ENDED, state)) {
      return Optional.of(next);
    }
    String page = withoutMark(QueryString.without(PARAMETER, next.location()));
    boolean isOfFaces = RejectedPage.isOfFaces(state);
    return NextUrl.of(isOfFaces ? QueryString.with(MARK, ENDED, page) : page, state.request());
  }

  /** Checks for a request with the mark, which has no id. */
  static boolean isMarked(HttpServletRequest request) {
    return QueryString.has(MARK, request.getQueryString());
  }

  /** Returns a URL without the mark. */
  static String withoutMark(String url) {
    return QueryString.without(MARK, url);
  }

  private static boolean hasConversations(ServletContext application) {
    if (application.getAttribute(IN_USE) instanceof Boolean known) {
      return known;
    }
    boolean found =
        CDI.current().getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
            .anyMatch(bean -> ConversationScoped.class.equals(bean.getScope()));
    application.setAttribute(IN_USE, found);
    return found;
  }
}
