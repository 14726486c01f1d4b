package io.github.cdilogin.flash;

import java.util.List;

/**
 * Messages that survive a redirect and are shown once: "Please log in to see this page."
 *
 * <pre>{@code
 * @Inject FlashMessages flash;
 * flash.add("success", "Password changed.");      // then redirect
 * }</pre>
 *
 * <p>On a Faces page they appear in {@code <h:messages/>} by themselves. Elsewhere read them:
 * {@code flash.take()}, or {@code #{flashMessages.take()}}. Reading removes them, and never creates
 * a session; adding does. At most 10 are kept at a time, the oldest are dropped first, and a
 * message that is already kept is not added again, so that no client can fill a session.
 *
 * <p>The bean is {@code @ApplicationScoped} and has the name {@code flashMessages}. It can be
 * injected into beans of every scope; each call works on the request of the calling thread, and
 * throws {@link IllegalStateException} (LOGIN-101) where there is none. Thread-safe.
 *
 * @since 0.1.0
 */
public interface FlashMessages {

  /**
   * Keeps a message for the next page.
   *
   * @param category the kind of message, for the page to style
   * @param text plain text
   */
  void add(String category, String text);

  /**
   * Reads and removes the messages.
   *
   * @return the messages, oldest first; empty without a session
   */
  List<FlashMessage> take();
}
