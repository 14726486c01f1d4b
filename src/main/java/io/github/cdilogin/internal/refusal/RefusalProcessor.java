package io.github.cdilogin.internal.refusal;

import io.github.cdilogin.FreshLoginRequiredException;
import io.github.cdilogin.LoginRequiredException;
import io.github.cdilogin.RefusalContext;
import io.github.cdilogin.RefusalReason;
import io.github.cdilogin.internal.event.LoginEventPublisher;
import io.github.cdilogin.internal.event.LoginEvents;
import io.github.cdilogin.internal.guard.OptionsRequestException;
import io.github.cdilogin.internal.http.PreparedResponse;
import io.github.cdilogin.internal.login.LoginRuntime;
import io.github.cdilogin.internal.problem.Causes;
import io.github.cdilogin.internal.problem.LoginErrors;
import io.github.cdilogin.internal.request.Authentication;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.internal.request.RequestState;
import io.github.cdilogin.internal.response.RefusalResponses;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Processes a rejected request, for the first filter and the adapters of Faces and REST. Fires the
 * event of the refusal, and then calls the handler.
 */
public final class RefusalProcessor {

  private static final Logger LOG = System.getLogger(RefusalProcessor.class.getPackageName());
  private static final String WARNED = RefusalProcessor.class.getName();

  private RefusalProcessor() {}

  /**
   * Finds a refusal among the causes of an exception. Containers wrap it in {@code EJBException},
   * {@code ELException} or {@code ServletException}.
   */
  public static Optional<LoginRequiredException> refusalIn(Throwable failure) {
    return Causes.of(failure)
        .filter(LoginRequiredException.class::isInstance)
        .map(LoginRequiredException.class::cast)
        .findFirst();
  }

  /**
   * Writes the response to the current request.
   *
   * @return {@code false} if there is no request, or the response is committed; the caller has to
   *     throw the exception then
   */
  public static boolean process(LoginRequiredException refusal) throws IOException {
    RequestState state = CurrentRequest.state();
    return state != null && process(state, refusal);
  }

  /**
   * Does the same as {@link #process(LoginRequiredException)} for a REST resource: a browser that
   * navigates gets a page, every other client a 401. A redirect and the response of the
   * application's handler are sent at once, so that the REST implementation cannot change them. The
   * REST implementation sends any other response, so that the application's response filters see
   * it. Repeated calls with the same refusal return the same response and fire one event.
   *
   * @return the response, which has only a status if it is sent already; empty where {@link
   *     #process(LoginRequiredException)} returns {@code false}
   */
  public static Optional<PreparedResponse> processForRest(LoginRequiredException refusal)
      throws IOException {
    RequestState state = CurrentRequest.state();
    if (state == null) {
      return Optional.empty();
    }
    state.markRest();
    PreparedResponse known = state.responseForRest(refusal);
    return known == null ? newRestResponse(state, refusal) : Optional.of(known);
  }

  /** Does the same as {@link #process(LoginRequiredException)} for the given request. */
  public static boolean process(RequestState state, LoginRequiredException refusal)
      throws IOException {
    if (state.answered(refusal)) {
      sendUnlessCommitted(state, state.responseForRest(refusal));
      return true;
    }
    if (warnIfCommitted(state, refusal)) {
      return false;
    }
    if (refusal instanceof OptionsRequestException) {
      RefusalResponses.write(state.response(), RefusalResponses.options());
    } else {
      fireEvent(state, refusal);
      state.response().resetBuffer();
      LoginRuntime.of(state).handler().handle(new RejectedRequest(refusal, state));
    }
    state.markAnswered(refusal, null);
    return true;
  }

  private static Optional<PreparedResponse> newRestResponse(
      RequestState state, LoginRequiredException refusal) throws IOException {
    PreparedResponse response = responseWithoutRedirect(state, refusal);
    if (response != null) {
      if (warnIfCommitted(state, refusal)) {
        return Optional.empty();
      }
      if (!(refusal instanceof OptionsRequestException)) {
        fireEvent(state, refusal);
      }
      if (!response.type().isEmpty()) {
        RefusalResponses.removeCharset(state.response(), response.type());
      }
    } else if (process(state, refusal)) {
      state.response().flushBuffer();
      response = new PreparedResponse(state.response().getStatus(), Map.of(), "", "");
    } else {
      return Optional.empty();
    }
    state.markAnswered(refusal, response);
    return Optional.of(response);
  }

  /**
   * Returns the response that a REST implementation can send; {@code null} if a handler writes it.
   */
  private static @Nullable PreparedResponse responseWithoutRedirect(
      RequestState state, LoginRequiredException refusal) {
    if (refusal instanceof OptionsRequestException) {
      return RefusalResponses.options();
    }
    return LoginRuntime.of(state).handler() instanceof RedirectToLoginHandler handler
        ? handler.responseWithoutRedirect(refusal, state)
        : null;
  }

  private static boolean warnIfCommitted(RequestState state, LoginRequiredException refusal) {
    boolean committed = state.response().isCommitted();
    if (committed && state.request().getAttribute(WARNED) != refusal) {
      state.request().setAttribute(WARNED, refusal);
      LOG.log(Level.WARNING, LoginErrors.committed(refusal, state.request().getRequestURI()));
    }
    return committed;
  }

  /** Sends the response that the REST implementation got, and did not send because it failed. */
  private static void sendUnlessCommitted(RequestState state, @Nullable PreparedResponse forRest)
      throws IOException {
    if (forRest != null && !state.response().isCommitted()) {
      RefusalResponses.write(state.response(), forRest);
    }
  }

  private static void fireEvent(RequestState state, LoginRequiredException refusal) {
    LoginEventPublisher events = LoginRuntime.of(state).events();
    Authentication known = state.knownAuthentication();
    String loginId = known == null ? null : known.loginId();
    String member = refusal.guardedMember();
    if (refusal instanceof FreshLoginRequiredException) {
      if (events.observed(LoginEvents.NeedsRefresh.class)) {
        RefusalReason reason = refusal.reason();
        events.fire(new LoginEvents.NeedsRefresh(loginId, member, reason, state.details()));
      }
    } else if (events.observed(LoginEvents.Unauthorized.class)) {
      events.fire(new LoginEvents.Unauthorized(loginId, member, state.details()));
    }
  }

  /** Implements {@link RefusalContext}. */
  private record RejectedRequest(LoginRequiredException exception, RequestState state)
      implements RefusalContext {

    @Override
    public HttpServletRequest request() {
      return state.request();
    }

    @Override
    public HttpServletResponse response() {
      return state.response();
    }

    @Override
    public void proceedDefault() throws IOException {
      LoginRuntime.of(state).defaultHandler().handle(this);
    }
  }
}
