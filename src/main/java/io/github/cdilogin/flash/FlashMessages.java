package io.github.cdilogin.flash;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Messages that survive a redirect and are shown once: "Please log in to see this page."
 *
 * <pre>{@code
 * @Inject FlashMessages flash;
 * flash.add("success", "Password changed.");      // then redirect
 * }</pre>
 *
 * <p>On a Faces page they appear in {@code <h:messages/>} by themselves. Elsewhere read them:
 * {@code flash.take()}, or {@code #{flashMessages.take()}}. Reading consumes, and never makes a
 * session; adding does. At most {@value #MOST} wait at a time, the oldest go first, and a message
 * that already waits is not added again, so that nobody can fill a session by knocking.
 *
 * <p>It can be injected into beans of every scope; each call works on the request of the calling
 * thread, and throws {@link IllegalStateException} (LOGIN-101) where there is none. Thread-safe: it
 * holds no state of its own.
 *
 * @since 0.1.0
 */
public class FlashMessages {

  private static final String ATTRIBUTE = "io.github.cdilogin.FLASH";
  private static final int MOST = 10;

  private final Supplier<HttpServletRequest> requests;
  private final Supplier<Optional<FlashMessage>> carried;

  /** For the CDI container, whose client proxies extend this class. */
  protected FlashMessages() {
    this(
        () -> {
          throw new IllegalStateException("A client proxy of FlashMessages was called itself.");
        });
  }

  /**
   * For the library: applications inject theirs.
   *
   * @param requests gives the current request
   */
  public FlashMessages(Supplier<HttpServletRequest> requests) {
    this(requests, Optional::empty);
  }

  /**
   * For the library: applications inject theirs.
   *
   * @param requests gives the current request
   * @param carried gives the message that the current request brings with it, and takes it away
   */
  public FlashMessages(
      Supplier<HttpServletRequest> requests, Supplier<Optional<FlashMessage>> carried) {
    this.requests = requests;
    this.carried = carried;
  }

  /**
   * Keeps a message for the next page.
   *
   * @param category what kind of message it is
   * @param text what it says
   */
  public void add(String category, String text) {
    FlashMessage message = new FlashMessage(category, text);
    HttpSession session = requests.get().getSession(true);
    List<FlashMessage> waiting = waitingIn(session);
    if (!waiting.contains(message)) {
      session.setAttribute(ATTRIBUTE, with(waiting, message));
    }
  }

  /**
   * Reads and removes what waits.
   *
   * @return the messages, oldest first; empty without a session
   */
  public List<FlashMessage> take() {
    HttpSession session = requests.get().getSession(false);
    List<FlashMessage> waiting = session == null ? List.of() : waitingIn(session);
    if (session != null && !waiting.isEmpty()) {
      session.removeAttribute(ATTRIBUTE);
    }
    return carried
        .get()
        .filter(message -> !waiting.contains(message))
        .map(message -> behind(message, waiting))
        .orElse(waiting);
  }

  private static List<FlashMessage> behind(FlashMessage first, List<FlashMessage> others) {
    return Stream.concat(Stream.of(first), others.stream()).toList();
  }

  private static List<FlashMessage> waitingIn(HttpSession session) {
    return session.getAttribute(ATTRIBUTE) instanceof Waiting waiting
        ? waiting.messages()
        : List.of();
  }

  private static Waiting with(List<FlashMessage> waiting, FlashMessage message) {
    List<FlashMessage> all = new ArrayList<>(waiting);
    all.add(message);
    return new Waiting(List.copyOf(all.subList(Math.max(0, all.size() - MOST), all.size())));
  }

  /** What the session holds: a value that is replaced, never changed. */
  record Waiting(List<FlashMessage> messages) implements Serializable {}
}
