package io.github.cdilogin.internal.flash;

import io.github.cdilogin.LocalizeCallback;
import io.github.cdilogin.LoginRequiredException;
import io.github.cdilogin.flash.FlashMessage;
import io.github.cdilogin.internal.configuration.LoginSettings;
import io.github.cdilogin.internal.configuration.MessageSettings;
import io.github.cdilogin.internal.request.RequestState;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The message of a refusal on the page to which the client is redirected, in the language of the
 * client.
 *
 * <p>Decision: the library's own text is the same for every client, so its code can travel in a
 * cookie, and category and language are found when it is shown. A text or a localizer of the
 * application may depend on the refused request, and an application that keeps the way back in the
 * session has one anyway; their messages wait in the session. So does every message of a client
 * that has a session already: there it keeps its place among the others.
 */
public final class RefusalMessages {

  private static final MessageSettings OF_PAGE = MessageSettings.defaults("warning");

  private final LoginSettings settings;
  private final @Nullable LocalizeCallback localize;
  private final TextBundles texts = new TextBundles();

  public RefusalMessages(LoginSettings settings, @Nullable LocalizeCallback localize) {
    this.settings = settings;
    this.localize = localize;
  }

  /** Leaves the message of a refusal. */
  public void leave(LoginRequiredException refusal, RequestState state) {
    leave(textFor(refusal), state);
  }

  /**
   * Leaves one of the library's messages for the next page. It replaces one in the cookie, and that
   * of a page that had expired: the page is not shown, or the new message is more exact.
   */
  public void leave(MessageKey ours, RequestState state) {
    MessageSettings message = messageFor(ours);
    HttpServletRequest request = state.request();
    boolean hasSession = request.getSession(false) != null;
    if (hasSession && !SessionFlashMessages.peek(request).isEmpty()) {
      SessionFlashMessages.remove(request, inLanguageOf(request, MessageKey.PAGE_EXPIRED));
    }
    if (travelsAsCode(message) && !hasSession) {
      MessageCookie.leave(ours, state);
    } else if (!message.silent()) {
      MessageCookie.forget(state);
      SessionFlashMessages.add(request, inLanguageOf(request, ours));
    }
  }

  private FlashMessage inLanguageOf(HttpServletRequest request, MessageKey ours) {
    return new FlashMessage(messageFor(ours).category(), localized(ours, request));
  }

  /** Returns the text of the application or the library, in the language of the client. */
  public String localized(MessageKey ours, HttpServletRequest request) {
    String own = messageFor(ours).text();
    String text = Objects.requireNonNullElseGet(own, () -> texts.get(ours, request));
    return localize == null ? text : localize.localize(text, request);
  }

  /** The message whose code the request carries, once. */
  public Optional<FlashMessage> take(RequestState state) {
    return MessageCookie.take(state)
        .filter(ours -> travelsAsCode(messageFor(ours)))
        .map(ours -> text(ours, state));
  }

  /** The code that the request carries, which stays there. */
  Optional<MessageKey> peek(RequestState state) {
    return MessageCookie.peek(state).filter(ours -> travelsAsCode(messageFor(ours)));
  }

  /** The message with a code, in the language of the client. */
  FlashMessage text(MessageKey ours, RequestState state) {
    return new FlashMessage(messageFor(ours).category(), texts.get(ours, state.request()));
  }

  private boolean travelsAsCode(MessageSettings message) {
    return !message.silent()
        && message.text() == null
        && localize == null
        && !settings.nextInSession();
  }

  private static MessageKey textFor(LoginRequiredException refusal) {
    return switch (refusal.reason()) {
      case EXPIRED -> MessageKey.EXPIRED;
      case NOT_FRESH -> MessageKey.REFRESH;
      case NOT_LOGGED_IN -> MessageKey.LOGIN;
    };
  }

  private MessageSettings messageFor(MessageKey ours) {
    return switch (ours) {
      case LOGIN -> settings.messages().login();
      case REFRESH -> settings.messages().refresh();
      case EXPIRED -> settings.messages().expired();
      default -> OF_PAGE;
    };
  }
}
