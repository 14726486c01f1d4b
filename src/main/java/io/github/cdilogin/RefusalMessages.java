package io.github.cdilogin;

import io.github.cdilogin.config.LoginMessage;
import io.github.cdilogin.config.LoginMessages;
import io.github.cdilogin.flash.FlashMessages;
import io.github.cdilogin.flash.LoginTexts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a refused visitor is told on the page he is led to, in his language. */
final class RefusalMessages {

  private final LoginMessages messages;
  private final @Nullable LocalizeCallback localize;

  RefusalMessages(LoginMessages messages, @Nullable LocalizeCallback localize) {
    this.messages = messages;
    this.localize = localize;
  }

  void leave(LoginRequiredException refusal, HttpServletRequest request) {
    switch (refusal.reason()) {
      case LoginRequiredException.EXPIRED -> leave(messages.expired(), LoginTexts.EXPIRED, request);
      case LoginRequiredException.NOT_FRESH ->
          leave(messages.refresh(), LoginTexts.REFRESH, request);
      default -> leave(messages.login(), LoginTexts.LOGIN, request);
    }
  }

  private void leave(LoginMessage message, LoginTexts ours, HttpServletRequest request) {
    if (!message.silent()) {
      String text =
          Objects.requireNonNullElseGet(message.text(), () -> ours.in(request.getLocale()));
      new FlashMessages(() -> request)
          .add(message.category(), localize == null ? text : localize.localize(text, request));
    }
  }
}
