package io.github.cdilogin.internal.refusal;

import io.github.cdilogin.internal.http.QueryString;
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

  private static final String IN_USE = ConversationId.class.getName();

  private ConversationId() {}

  /** Returns a URL of the application without the id of an ended conversation. */
  static String removeIfEnded(String url, HttpServletRequest request) {
    if (!url.contains(PARAMETER)) {
      return url;
    }
    String without = QueryString.without(PARAMETER, url);
    return without.equals(url) || !isEnded(request) ? url : without;
  }

  /** As {@link #removeIfEnded(String, HttpServletRequest)}. */
  static Optional<NextUrl> removeIfEnded(NextUrl next, HttpServletRequest request) {
    String without = removeIfEnded(next.location(), request);
    return without.equals(next.location()) ? Optional.of(next) : NextUrl.of(without, request);
  }

  private static boolean isEnded(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return (session == null || session.isNew()) && hasConversations(request.getServletContext());
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
