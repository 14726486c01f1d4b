package io.github.cdilogin.internal.input;

import io.github.cdilogin.internal.flash.MessageKey;
import io.github.cdilogin.internal.flash.RefusalMessages;
import io.github.cdilogin.internal.http.BackgroundRequest;
import io.github.cdilogin.internal.http.FacesMapping;
import io.github.cdilogin.internal.http.FormEncoding;
import io.github.cdilogin.internal.request.RequestState;
import io.github.cdilogin.internal.response.ClientRedirect;
import io.github.cdilogin.internal.response.ClientType;
import io.github.cdilogin.internal.session.SessionLogin;
import io.github.cdilogin.internal.session.SessionLoginStore;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a user has typed into a form that was not executed, until the user has logged in again
 * and the page with the form is shown. Nothing is executed.
 */
public final class TypedInputServices {

  /** The name of the signed field of a form. */
  public static final String FORM = "io.github.cdilogin.FORM";

  /** The name of the field with the encrypted input. */
  public static final String INPUT = "io.github.cdilogin.INPUT";

  private final @Nullable TypedInputCodec codec;
  private final RefusalMessages messages;

  /**
   * Creates the services.
   *
   * @param codec signs and encrypts; {@code null} if no input is kept
   */
  public TypedInputServices(@Nullable TypedInputCodec codec, RefusalMessages messages) {
    this.codec = codec;
    this.messages = messages;
  }

  /** Checks whether input is kept in this application. */
  public boolean isOn() {
    return codec != null;
  }

  /**
   * Returns the value of the signed field of a form; {@code null} for a form without inputs, and
   * for one that is not rendered for a login.
   */
  public @Nullable String formField(RequestState state, String viewId, InputNames inputs) {
    SessionLogin login = SessionLoginStore.read(state.request());
    return codec == null || login == null || inputs.isEmpty()
        ? null
        : codec.sign(
            new RenderedForm(RenderedForm.loginOf(login.loginId()), viewId, state.now(), inputs));
  }

  /**
   * Returns the input of a request whose form was not executed; {@code null} if there is none, or
   * if the form was not rendered for a login.
   */
  public @Nullable TypedInput of(RequestState state) {
    RenderedForm form = renderedForm(state);
    TypedInput input =
        form == null ? null : TypedInput.of(form, state.request().getParameterMap(), state.now());
    return input == null || input.isEmpty() ? null : input;
  }

  /**
   * Checks whether the form of a request was rendered for another user than that of the session.
   * Loads no user. A form without inputs is not signed, so that it is of no other user.
   */
  public boolean isOfAnotherUser(RequestState state) {
    SessionLogin login = SessionLoginStore.read(state.request());
    if (login == null) {
      return false;
    }
    RenderedForm form = renderedForm(state);
    return form != null && !form.login().equals(RenderedForm.loginOf(login.loginId()));
  }

  private @Nullable RenderedForm renderedForm(RequestState state) {
    if (codec == null
        || !isReadableForm(state)
        || ClientType.ofRejected(state) == ClientType.PROGRAM) {
      return null;
    }
    FormEncoding.set(state.request());
    return codec.readForm(state.request().getParameter(FORM), state.now());
  }

  /**
   * Redirects the client. If it has typed something, that is kept: in the session of its user, or
   * in a field of the view where the user logs in.
   *
   * @param location the target
   * @param view the login or refresh view of the target; {@code null} for another page
   */
  public void redirect(String location, @Nullable String view, RequestState state)
      throws IOException {
    TypedInput input = of(state);
    if (input != null && (isOfUser(input, state) || canCarry(location, view, state))) {
      redirect(location, input, state);
    } else {
      ClientRedirect.to(location, state);
    }
  }

  private void redirect(String location, TypedInput input, RequestState state) throws IOException {
    if (input.isTooLarge()) {
      messages.leave(MessageKey.INPUT_TOO_LARGE, state);
      ClientRedirect.to(location, state);
      return;
    }
    String field = Objects.requireNonNull(codec).encrypt(input);
    if (isAuthenticated(state)) {
      SavedInput.keep(state.request(), field);
      ClientRedirect.to(location, state);
    } else {
      ContinuePage.send(
          location, field, messages.localized(MessageKey.INPUT_CONTINUE, state.request()), state);
    }
  }

  /** Checks whether the client is anonymous, and the view can have the field with its input. */
  public boolean canCarry(String location, @Nullable String view, RequestState state) {
    return view != null
        && !isAuthenticated(state)
        && location.startsWith("/")
        && FacesMapping.serves(
            view.replaceFirst("[?#].*", ""), state.request().getServletContext());
  }

  /**
   * Returns the encrypted input of the request, for a field of the page; {@code null} if there is
   * none, if it is no longer valid, or if its user has logged in.
   */
  public @Nullable String carried(RequestState state) {
    String field = field(state);
    TypedInput input = read(field, state);
    return input == null || isOfLogin(input, state) ? null : field;
  }

  /** Moves the encrypted input of the request into the session, if its user has logged in. */
  public void keepAfterLogin(RequestState state) {
    String field = field(state);
    TypedInput input = read(field, state);
    if (field != null && input != null && isOfLogin(input, state)) {
      SavedInput.keep(state.request(), field);
    }
  }

  /** Returns and removes the input of the user for this view; {@code null} if there is none. */
  public @Nullable TypedInput take(RequestState state, String viewId) {
    HttpServletRequest request = state.request();
    String field = codec == null ? null : SavedInput.of(request);
    if (field == null) {
      return null;
    }
    TypedInput input = read(field, state);
    if (input != null && isOfLogin(input, state) && !input.viewId().equals(viewId)) {
      return null;
    }
    SavedInput.forget(request);
    return input != null && isOfLogin(input, state) ? input : null;
  }

  private @Nullable String field(RequestState state) {
    return codec == null || !isPost(state) ? null : state.request().getParameter(INPUT);
  }

  private @Nullable TypedInput read(@Nullable String field, RequestState state) {
    return codec == null || field == null ? null : codec.readInput(field, state.now());
  }

  private static boolean isOfUser(TypedInput input, RequestState state) {
    SessionLogin login = state.authentication().login();
    return login != null && isAuthenticated(state) && input.isOf(login.loginId());
  }

  private static boolean isAuthenticated(RequestState state) {
    return state.authentication().authenticated();
  }

  /** Loads no user. */
  private static boolean isOfLogin(TypedInput input, RequestState state) {
    SessionLogin login = SessionLoginStore.read(state.request());
    return login != null && input.isOf(login.loginId());
  }

  /** A form with files is read by Faces only, because its body may be large. */
  private static boolean isReadableForm(RequestState state) {
    return isPost(state)
        && !state.isRest()
        && (state.isFaces() || BackgroundRequest.isFacesForm(state.request()));
  }

  private static boolean isPost(RequestState state) {
    return "POST".equals(state.request().getMethod());
  }
}
