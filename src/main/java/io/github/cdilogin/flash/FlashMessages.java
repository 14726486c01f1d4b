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
 * <p>Faces pages show them in {@code <h:messages/>}, which removes those that it shows. Other pages
 * read them with {@code flash.take()} or {@code ${flashMessages.take()}}. Reading removes the
 * messages and does not create a session; adding a message does. A session keeps at most 10
 * messages and drops the oldest first. A message that is already kept is not added again. So no
 * client can fill a session.
 *
 * <p>The bean is {@code @ApplicationScoped} and has the name {@code flashMessages}. It can be
 * injected into beans of every scope. Each call works on the request of the calling thread, and
 * throws {@link IllegalStateException} (LOGIN-101) without a request. Thread-safe.
 *
 * @since 0.1.0
 */
public interface FlashMessages {

  /**
   * Stores a message in the session for the next page that shows messages. If the same request ends
   * the session later, for example by a logout, the message is stored in a new one.
   *
   * @param category the kind of message, for the style of the page; Faces pages map {@code fatal},
   *     {@code critical}, {@code error}, {@code danger}, {@code warning} and {@code warn} to
   *     severities, and all others to information
   * @param text plain text
   */
  void add(String category, String text);

  /**
   * Reads and removes the messages.
   *
   * @return the messages, oldest first; empty if there are none
   */
  List<FlashMessage> take();
}
