package io.github.cdilogin.internal.flash;

import io.github.cdilogin.flash.FlashMessage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** The messages in the session for the next page. */
public final class SessionFlashMessages {

  private static final String ATTRIBUTE = "io.github.cdilogin.FLASH";
  private static final int MAX_MESSAGES = 10;

  private SessionFlashMessages() {}

  /** Adds a message, unless the session has an equal one. */
  public static void add(HttpServletRequest request, FlashMessage message) {
    HttpSession session = request.getSession(true);
    List<FlashMessage> kept = messagesOf(session);
    if (!kept.contains(message)) {
      session.setAttribute(ATTRIBUTE, with(kept, message));
    }
  }

  /** Reads and removes the messages. Does not create a session. */
  public static List<FlashMessage> take(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    List<FlashMessage> kept = session == null ? List.of() : messagesOf(session);
    if (session != null && !kept.isEmpty()) {
      session.removeAttribute(ATTRIBUTE);
    }
    return kept;
  }

  private static List<FlashMessage> messagesOf(HttpSession session) {
    return session.getAttribute(ATTRIBUTE) instanceof Kept kept ? kept.messages() : List.of();
  }

  private static Kept with(List<FlashMessage> kept, FlashMessage message) {
    List<FlashMessage> all = new ArrayList<>(kept);
    all.add(message);
    return new Kept(List.copyOf(all.subList(Math.max(0, all.size() - MAX_MESSAGES), all.size())));
  }

  /** The value of the session attribute. Immutable. */
  record Kept(List<FlashMessage> messages) implements Serializable {}
}
