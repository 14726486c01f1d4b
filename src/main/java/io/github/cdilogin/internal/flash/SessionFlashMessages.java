package io.github.cdilogin.internal.flash;

import io.github.cdilogin.flash.FlashMessage;
import io.github.cdilogin.internal.session.SessionLocks;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The messages in the session for the next page. A message of the current request survives the end
 * of its session: the application may add one and then log out.
 */
public final class SessionFlashMessages {

  private static final String ATTRIBUTE = "io.github.cdilogin.FLASH";
  private static final String ADDED = "io.github.cdilogin.FLASH_ADDED";
  private static final int MAX_MESSAGES = 10;

  private SessionFlashMessages() {}

  /** Adds a message, unless the session has an equal one. */
  public static void add(HttpServletRequest request, FlashMessage message) {
    keepAfterInvalidation(request);
    HttpSession session = request.getSession(true);
    change(session, kept -> joined(kept, List.of(message)));
    List<FlashMessage> added = joined(addedBy(request), List.of(message));
    request.setAttribute(ADDED, new Added(session, added));
  }

  /** Reads the messages. Does not create a session. */
  static List<FlashMessage> peek(HttpServletRequest request) {
    keepAfterInvalidation(request);
    HttpSession session = request.getSession(false);
    return session == null ? List.of() : messagesOf(session);
  }

  /** Reads and removes the messages. Does not create a session. */
  public static List<FlashMessage> take(HttpServletRequest request) {
    List<FlashMessage> kept = peek(request);
    HttpSession session = request.getSession(false);
    if (session != null && !kept.isEmpty()) {
      session.removeAttribute(ATTRIBUTE);
      request.removeAttribute(ADDED);
    }
    return kept;
  }

  /** Removes one message. */
  static void remove(HttpServletRequest request, FlashMessage message) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      change(session, kept -> without(kept, message));
      List<FlashMessage> added = without(addedBy(request), message);
      request.setAttribute(ADDED, added.isEmpty() ? null : new Added(session, added));
    }
  }

  /** Stores messages again that were removed, before the others. */
  static void restore(HttpServletRequest request, List<FlashMessage> messages) {
    HttpSession session = request.getSession(false);
    if (session != null && !messages.isEmpty()) {
      change(session, kept -> joined(messages, kept));
    }
  }

  /** Adds the messages of this request to a new session, if their session was invalidated. */
  public static void keepAfterInvalidation(HttpServletRequest request) {
    if (request.getAttribute(ADDED) instanceof Added added && isInvalidated(added.session())) {
      request.removeAttribute(ADDED);
      try {
        added.messages().forEach(message -> add(request, message));
      } catch (IllegalStateException committed) {
        // The client could not get the id of a new session.
      }
    }
  }

  private static List<FlashMessage> addedBy(HttpServletRequest request) {
    return request.getAttribute(ADDED) instanceof Added added ? added.messages() : List.of();
  }

  private static boolean isInvalidated(HttpSession session) {
    try {
      session.getCreationTime();
      return false;
    } catch (IllegalStateException invalidated) {
      return true;
    }
  }

  private static void change(HttpSession session, UnaryOperator<List<FlashMessage>> change) {
    synchronized (SessionLocks.of(session)) {
      try {
        List<FlashMessage> before = messagesOf(session);
        List<FlashMessage> after = change.apply(before);
        if (!after.equals(before)) {
          session.setAttribute(ATTRIBUTE, after.isEmpty() ? null : new Kept(after));
        }
      } catch (IllegalStateException invalidated) {
        // A parallel request has invalidated the session.
      }
    }
  }

  private static List<FlashMessage> messagesOf(HttpSession session) {
    return session.getAttribute(ATTRIBUTE) instanceof Kept kept ? kept.messages() : List.of();
  }

  private static List<FlashMessage> joined(List<FlashMessage> first, List<FlashMessage> second) {
    List<FlashMessage> all = Stream.concat(first.stream(), second.stream()).distinct().toList();
    return all.subList(Math.max(0, all.size() - MAX_MESSAGES), all.size());
  }

  private static List<FlashMessage> without(List<FlashMessage> messages, FlashMessage message) {
    return messages.stream().filter(other -> !other.equals(message)).toList();
  }

  /** The value of the session attribute. Immutable. */
  record Kept(List<FlashMessage> messages) implements Serializable {

    /** Copies the list, because a part of a list is not serializable. */
    Kept {
      messages = List.copyOf(messages);
    }
  }

  /** The messages that the current request has added, and their session. */
  private record Added(HttpSession session, List<FlashMessage> messages) {}
}
