package io.github.cdilogin.internal.flash;

import io.github.cdilogin.flash.FlashMessage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** The messages that a session keeps for the next page. */
public final class SessionFlashMessages {

  private static final String ATTRIBUTE = "io.github.cdilogin.FLASH";
  private static final int MOST = 10;

  private SessionFlashMessages() {}

  /** Keeps a message, unless the session keeps the same one already. */
  public static void add(HttpServletRequest request, FlashMessage message) {
    HttpSession session = request.getSession(true);
    List<FlashMessage> kept = keptIn(session);
    if (!kept.contains(message)) {
      session.setAttribute(ATTRIBUTE, with(kept, message));
    }
  }

  /** Reads and removes the messages; creates no session. */
  public static List<FlashMessage> take(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    List<FlashMessage> kept = session == null ? List.of() : keptIn(session);
    if (session != null && !kept.isEmpty()) {
      session.removeAttribute(ATTRIBUTE);
    }
    return kept;
  }

  private static List<FlashMessage> keptIn(HttpSession session) {
    return session.getAttribute(ATTRIBUTE) instanceof Kept kept ? kept.messages() : List.of();
  }

  private static Kept with(List<FlashMessage> kept, FlashMessage message) {
    List<FlashMessage> all = new ArrayList<>(kept);
    all.add(message);
    return new Kept(List.copyOf(all.subList(Math.max(0, all.size() - MOST), all.size())));
  }

  /** The value of the session attribute, which is replaced and never changed. */
  record Kept(List<FlashMessage> messages) implements Serializable {}
}
