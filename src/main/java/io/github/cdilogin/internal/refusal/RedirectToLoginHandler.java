package io.github.cdilogin.internal.refusal;

import io.github.cdilogin.LoginRequiredException;
import io.github.cdilogin.RefusalContext;
import io.github.cdilogin.UnauthorizedHandler;
import io.github.cdilogin.internal.configuration.LoginSettings;
import io.github.cdilogin.internal.flash.RefusalMessages;
import io.github.cdilogin.internal.http.PreparedResponse;
import io.github.cdilogin.internal.login.LoginRuntime;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.internal.request.RequestState;
import io.github.cdilogin.internal.response.ClientRedirect;
import io.github.cdilogin.internal.response.ClientType;
import io.github.cdilogin.internal.response.LoginReason;
import io.github.cdilogin.internal.response.RefusalResponses;
import io.github.cdilogin.internal.response.RejectedPage;
import io.github.cdilogin.internal.response.ViewAddress;
import io.github.cdilogin.internal.response.ViewWarnings;
import io.github.cdilogin.internal.session.SavedNextUrl;
import io.github.cdilogin.redirect.LoginUrl;
import io.github.cdilogin.redirect.NextUrl;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The default handler. It redirects pages to the login or refresh view, with a message and the
 * redirect target. Other clients get 401 with a reason, and no session is created for them.
 */
public final class RedirectToLoginHandler implements UnauthorizedHandler {

  private final LoginSettings settings;
  private final RefusalMessages messages;
  private final ViewWarnings viewWarnings;

  public RedirectToLoginHandler(
      LoginSettings settings, RefusalMessages messages, ViewWarnings viewWarnings) {
    this.settings = settings;
    this.messages = messages;
    this.viewWarnings = viewWarnings;
  }

  @Override
  public void handle(RefusalContext context) throws IOException {
    LoginRequiredException refusal = context.exception();
    RequestState state = CurrentRequest.required("RedirectToLoginHandler");
    String view = redirectView(refusal, state);
    if (view != null) {
      if (!RejectedPage.isInBackground(state)) {
        messages.leave(refusal, state);
      }
      redirect(refusal, view, state);
    } else if (ClientType.ofRejected(state) == ClientType.PROGRAM) {
      RefusalResponses.write(
          context.response(), RefusalResponses.problem(refusal, state.request()));
    } else {
      RefusalResponses.sendError(
          context.response(),
          RefusalResponses.unauthorized(refusal),
          viewWarnings.withoutView(refusal, state.request()));
    }
  }

  private void redirect(LoginRequiredException refusal, String view, RequestState state)
      throws IOException {
    if (!RejectedPage.isOfFaces(state)) {
      ClientRedirect.to(urlOf(view, state), state);
      return;
    }
    LoginReason.declare(refusal.reason().code(), state);
    if (!DialogFrame.leave(refusal, state)) {
      LoginRuntime.of(state).typedInput().redirect(urlOf(view, state), view, state);
    }
  }

  /** Returns the 401 for a REST implementation to send; {@code null} for a redirect. */
  @Nullable PreparedResponse responseWithoutRedirect(
      LoginRequiredException refusal, RequestState state) {
    if (redirectView(refusal, state) != null) {
      return null;
    }
    if (ClientType.ofRejected(state) == ClientType.PROGRAM) {
      return RefusalResponses.problem(refusal, state.request());
    }
    viewWarnings.withoutView(refusal, state.request());
    return RefusalResponses.unauthorized(refusal);
  }

  /** Returns {@code null} for a program, and for a request for the login or refresh view. */
  private @Nullable String redirectView(LoginRequiredException refusal, RequestState state) {
    return ClientType.ofRejected(state) == ClientType.PROGRAM || isForView(refusal, state.request())
        ? null
        : settings.viewFor(refusal, RejectedPage.path(state.request()));
  }

  /** Whether a refusal leads to a view that can have a field with typed input. */
  boolean carriesInput(LoginRequiredException refusal, RequestState state) {
    String view = redirectView(refusal, state);
    return view != null
        && LoginRuntime.of(state)
            .typedInput()
            .canCarry(loginUrl(view, state.request()).toString(), view, state);
  }

  private boolean isForView(LoginRequiredException refusal, HttpServletRequest request) {
    return settings.viewsFor(refusal).anyMatch(view -> ViewAddress.isOf(view, request));
  }

  private String urlOf(String view, RequestState state) {
    HttpServletRequest request = state.request();
    LoginUrl login = loginUrl(view, request);
    Optional<NextUrl> requested =
        RejectedPage.next(state, settings).flatMap(next -> ConversationId.markIfEnded(next, state));
    if (settings.nextInSession()) {
      requested.ifPresent(next -> SavedNextUrl.keep(request, next.location()));
      return login.toString();
    }
    return requested.map(login::next).orElse(login).toString();
  }

  private LoginUrl loginUrl(String view, HttpServletRequest request) {
    return LoginUrl.to(view, request).withHost(settings.forcedHost());
  }
}
