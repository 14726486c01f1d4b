package io.github.cdilogin.internal.refusal;

import io.github.cdilogin.FreshLoginRequiredException;
import io.github.cdilogin.LoginEvent;
import io.github.cdilogin.LoginRequiredException;
import io.github.cdilogin.internal.event.LoginEvents;
import io.github.cdilogin.internal.guard.OptionsRequestException;
import io.github.cdilogin.internal.http.PreparedResponse;
import io.github.cdilogin.internal.login.LoginRuntime;
import io.github.cdilogin.internal.problem.LoginErrors;
import io.github.cdilogin.internal.request.Authentication;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.internal.request.RequestState;
import io.github.cdilogin.internal.response.RefusalResponses;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers a rejected request, for the first filter and the adapters of Faces and REST. It alone
 * fires the event of a refusal, and then calls the handler.
 */
public final class RefusalProcessor {

  private static final Logger LOG = System.getLogger(RefusalProcessor.class.getPackageName());
  private static final int DEEPEST = 32;

  private RefusalProcessor() {}

  /**
   * Looks for a refusal behind what containers wrap around it ({@code EJBException}, {@code
   * ELException}, {@code ServletException}).
   */
  public static Optional<LoginRequiredException> refusalIn(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(DEEPEST)
        .filter(LoginRequiredException.class::isInstance)
        .map(LoginRequiredException.class::cast)
        .findFirst();
  }

  /**
   * Answers the request of this thread on the servlet response.
   *
   * @return whether it was answered; {@code false} if there is no request, or a part of another
   *     response has been sent: then the exception has to go on
   */
  public static boolean process(LoginRequiredException refusal) throws IOException {
    RequestState state = CurrentRequest.state();
    return state != null && process(state, refusal);
  }

  /**
   * As {@link #process(LoginRequiredException)}, for a REST resource: a browser that navigates gets
   * a page, every other client a 401. A redirect and the response of a handler of the application
   * are sent at once, so that the REST implementation cannot change them. Any other response is the
   * REST implementation's to send, so that the application's response filters see it. The same
   * refusal gets the same response, and one event, however often this is called.
   *
   * @return the response, with nothing but the status if it has been sent; empty as {@code false}
   *     of {@link #process(LoginRequiredException)}
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

  public static boolean process(RequestState state, LoginRequiredException refusal)
      throws IOException {
    if (state.answered(refusal)) {
      sendUnlessSent(state, state.responseForRest(refusal));
      return true;
    }
    if (isTooLate(state, refusal)) {
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
    PreparedResponse answer = withoutPage(state, refusal);
    if (answer != null) {
      if (isTooLate(state, refusal)) {
        return Optional.empty();
      }
      if (!(refusal instanceof OptionsRequestException)) {
        fireEvent(state, refusal);
      }
      if (!answer.type().isEmpty()) {
        RefusalResponses.removeCharset(state.response(), answer.type());
      }
    } else if (process(state, refusal)) {
      state.response().flushBuffer();
      answer = new PreparedResponse(state.response().getStatus(), Map.of(), "", "");
    } else {
      return Optional.empty();
    }
    state.markAnswered(refusal, answer);
    return Optional.of(answer);
  }

  /** The answer that a REST implementation can send; {@code null} if a handler has to write it. */
  private static @Nullable PreparedResponse withoutPage(
      RequestState state, LoginRequiredException refusal) {
    if (refusal instanceof OptionsRequestException) {
      return RefusalResponses.options();
    }
    return LoginRuntime.of(state).handler() instanceof RedirectToLoginHandler ours
        ? ours.withoutPage(refusal, state)
        : null;
  }

  private static boolean isTooLate(RequestState state, LoginRequiredException refusal) {
    boolean late = state.response().isCommitted();
    if (late) {
      LOG.log(Level.WARNING, LoginErrors.committed(refusal));
    }
    return late;
  }

  /** The REST implementation was given this answer, and something went wrong before it sent it. */
  private static void sendUnlessSent(RequestState state, @Nullable PreparedResponse forRest)
      throws IOException {
    if (forRest != null && !state.response().isCommitted()) {
      RefusalResponses.write(state.response(), forRest);
    }
  }

  private static void fireEvent(RequestState state, LoginRequiredException refusal) {
    LoginRuntime.of(state).events().fire(eventOf(state, refusal));
  }

  private static LoginEvent eventOf(RequestState state, LoginRequiredException refusal) {
    Authentication known = state.knownAuthentication();
    String loginId = known == null ? null : known.loginId();
    String member = refusal.guardedMember();
    return refusal instanceof FreshLoginRequiredException
        ? new LoginEvents.NeedsRefresh(loginId, member, refusal.reason(), state.details())
        : new LoginEvents.Unauthorized(loginId, member, state.details());
  }
}
