package io.github.cdilogin.internal.login;

import io.github.cdilogin.flash.FlashMessage;
import io.github.cdilogin.flash.FlashMessages;
import io.github.cdilogin.internal.flash.SessionFlashMessages;
import io.github.cdilogin.internal.http.BackgroundRequest;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.internal.request.RequestState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Combines the messages of the session with the message of the cookie. */
public class FlashMessagesBean implements FlashMessages {

  /** The bean's name in expressions. */
  public static final String NAME = "flashMessages";

  public static final Class<ApplicationScoped> SCOPE = ApplicationScoped.class;

  @Override
  public void add(String category, String text) {
    RequestState state = CurrentRequest.required("FlashMessages");
    SessionFlashMessages.add(state.request(), new FlashMessage(category, text));
  }

  @Override
  public List<FlashMessage> take() {
    return take(CurrentRequest.required("FlashMessages"));
  }

  /** Reads and removes the messages; a request that runs in the background leaves them. */
  public static List<FlashMessage> take(RequestState state) {
    if (BackgroundRequest.is(state.request(), state.isFaces())) {
      return List.of();
    }
    List<FlashMessage> kept = SessionFlashMessages.take(state.request());
    return LoginRuntime.of(state)
        .messages()
        .take(state)
        .filter(fromCookie -> !kept.contains(fromCookie))
        .map(fromCookie -> Stream.concat(Stream.of(fromCookie), kept.stream()).toList())
        .orElse(kept);
  }
}
