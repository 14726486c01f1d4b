package io.github.cdilogin.internal.refusal;

import io.github.cdilogin.LoginRequiredException;
import io.github.cdilogin.internal.flash.MessageKey;
import io.github.cdilogin.internal.guard.LoginGuard;
import io.github.cdilogin.internal.input.TypedInput;
import io.github.cdilogin.internal.login.LoginRuntime;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.internal.request.RequestState;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A form that must not be executed, because its page has expired, or was rendered for another
 * login. Its page is loaded again, or the user is redirected to the login view.
 */
public final class RejectedForm {

  private RejectedForm() {}

  /**
   * Answers the request.
   *
   * @param reason the message on the page; {@code null} for state of another view, which is loaded
   *     again without a message
   * @return {@code false} if there is no request, or a part of another response has been sent
   */
  public static boolean answer(@Nullable MessageKey reason) throws IOException {
    RequestState state = CurrentRequest.state();
    if (state == null || reason == null) {
      return SamePageRedirect.send(reason);
    }
    LoginRequiredException refusal = refusalFor(state);
    return refusal == null
        ? SamePageRedirect.send(reason)
        : RefusalProcessor.process(state, refusal);
  }

  /**
   * The login for which a form was rendered has ended, and the user has typed something: the user
   * has to log in, and then gets it back. Loads the user only then.
   */
  private static @Nullable LoginRequiredException refusalFor(RequestState state) {
    LoginRuntime runtime = LoginRuntime.of(state);
    TypedInput input = runtime.typedInput().of(state);
    if (input == null || state.authentication().authenticated()) {
      return null;
    }
    LoginRequiredException refusal = LoginGuard.loginRefusal(state, "form in " + input.viewId());
    return runtime.defaultHandler() instanceof RedirectToLoginHandler handler
            && handler.carriesInput(refusal, state)
        ? refusal
        : null;
  }
}
