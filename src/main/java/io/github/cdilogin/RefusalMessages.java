package io.github.cdilogin;

import io.github.cdilogin.config.LoginMessage;
import io.github.cdilogin.config.LoginSettings;
import io.github.cdilogin.flash.FlashMessage;
import io.github.cdilogin.flash.FlashMessages;
import io.github.cdilogin.flash.LoginTexts;
import io.github.cdilogin.flash.TextBundles;
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
final class RefusalMessages {

  private final LoginSettings settings;
  private final @Nullable LocalizeCallback localize;
  private final TextBundles texts = new TextBundles();

  RefusalMessages(LoginSettings settings, @Nullable LocalizeCallback localize) {
    this.settings = settings;
    this.localize = localize;
  }

  void leave(LoginRequiredException refusal, Exchange exchange) {
    LoginTexts ours = textFor(refusal);
    LoginMessage message = messageFor(ours);
    HttpServletRequest request = exchange.request();
    if (travelsAsCode(message) && request.getSession(false) == null) {
      MessageCookie.leave(ours, exchange);
    } else if (!message.silent()) {
      String text = Objects.requireNonNullElseGet(message.text(), () -> texts.get(ours, request));
      new FlashMessages(() -> request)
          .add(message.category(), localize == null ? text : localize.localize(text, request));
    }
  }

  /** The message whose code the request carries, once. */
  Optional<FlashMessage> take(Exchange exchange) {
    return MessageCookie.take(exchange)
        .filter(ours -> travelsAsCode(messageFor(ours)))
        .map(
            ours ->
                new FlashMessage(messageFor(ours).category(), texts.get(ours, exchange.request())));
  }

  private boolean travelsAsCode(LoginMessage message) {
    return !message.silent()
        && message.text() == null
        && localize == null
        && !settings.nextInSession();
  }

  private static LoginTexts textFor(LoginRequiredException refusal) {
    return switch (refusal.reason()) {
      case LoginRequiredException.EXPIRED -> LoginTexts.EXPIRED;
      case LoginRequiredException.NOT_FRESH -> LoginTexts.REFRESH;
      default -> LoginTexts.LOGIN;
    };
  }

  private LoginMessage messageFor(LoginTexts ours) {
    return switch (ours) {
      case LOGIN -> settings.messages().login();
      case REFRESH -> settings.messages().refresh();
      case EXPIRED -> settings.messages().expired();
    };
  }
}
