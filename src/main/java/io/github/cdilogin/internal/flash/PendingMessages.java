package io.github.cdilogin.internal.flash;

import io.github.cdilogin.flash.FlashMessage;
import io.github.cdilogin.internal.request.RequestState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The messages that are stored when the rendering of a page begins. Each is removed when the page
 * displays it, and stored again if the client does not get the page.
 */
public final class PendingMessages {

  private final RequestState state;
  private final List<FlashMessage> inSession;
  private final @Nullable MessageKey code;
  private final @Nullable FlashMessage inCookie;
  private final List<FlashMessage> displayed = new ArrayList<>();

  private PendingMessages(RequestState state, @Nullable MessageKey code, RefusalMessages texts) {
    this.state = state;
    this.inSession = SessionFlashMessages.peek(state.request());
    this.code = code;
    this.inCookie = code == null ? null : texts.text(code, state);
  }

  /** Reads the messages, and removes none. */
  public static PendingMessages of(RequestState state, RefusalMessages texts) {
    return new PendingMessages(state, texts.peek(state).orElse(null), texts);
  }

  /** Returns the messages, oldest first. */
  public List<FlashMessage> all() {
    return inCookie == null || inSession.contains(inCookie)
        ? inSession
        : Stream.concat(Stream.of(inCookie), inSession.stream()).toList();
  }

  /** The page displays a message: removes it. */
  public void display(FlashMessage message) {
    if (!displayed.contains(message)) {
      displayed.add(message);
      SessionFlashMessages.remove(state.request(), message);
      if (message.equals(inCookie)) {
        MessageCookie.forget(state);
      }
    }
  }

  /** Deletes the cookie early, for a page that may display its message after a part is sent. */
  public void deleteCookie() {
    if (code != null) {
      MessageCookie.forget(state);
    }
  }

  /**
   * The rendering of the page has ended: stores the messages again that the client does not see.
   *
   * @param discarded whether the client does not get the page
   */
  public void end(boolean discarded) {
    if (discarded) {
      SessionFlashMessages.restore(
          state.request(), inSession.stream().filter(displayed::contains).toList());
    }
    if (code != null && (discarded || !displayed.contains(inCookie))) {
      MessageCookie.restore(code, state);
    }
  }
}
