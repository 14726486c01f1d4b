package io.github.cdilogin;

import io.github.cdilogin.LoginEvent.NeedsRefresh;
import io.github.cdilogin.LoginEvent.Unauthorized;
import io.github.cdilogin.flash.FlashMessage;
import io.github.cdilogin.flash.FlashMessages;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one door by which a refused request leaves, whatever way it came in. For the library's filter
 * and adapters; applications replace the answer by an {@link UnauthorizedHandler} instead.
 *
 * <p>The edge alone fires the event of a refusal, and then asks the handler.
 *
 * @since 0.1.0
 */
public final class RefusalProcessor {

  private static final Logger LOG = System.getLogger(RefusalProcessor.class.getPackageName());
  private static final int DEEPEST = 32;

  private RefusalProcessor() {}

  /**
   * Looks for a refusal behind what containers wrap around it ({@code EJBException}, {@code
   * ELException}, {@code ServletException}).
   *
   * @param failure what was caught
   * @return the refusal, if it is one
   */
  public static Optional<LoginRequiredException> refusalIn(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(DEEPEST)
        .filter(LoginRequiredException.class::isInstance)
        .map(LoginRequiredException.class::cast)
        .findFirst();
  }

  /**
   * Answers a refused request on the servlet response.
   *
   * @param refusal why it was refused
   * @return whether it was answered; {@code false} if there is no request, or a part of another
   *     answer has been sent: then the exception has to go on
   * @throws IOException if the answer cannot be written
   */
  public static boolean answer(LoginRequiredException refusal) throws IOException {
    RequestState state = RequestState.current();
    return state != null && answer(state, refusal);
  }

  /**
   * As {@link #answer(LoginRequiredException)}, for a REST resource: a browser that navigates gets
   * a page, every other client a 401. A redirect and the answer of an {@link UnauthorizedHandler}
   * of the application are sent at once, so that the REST implementation cannot change them. Any
   * other answer is the REST implementation's to send, so that the application's response filters
   * see it. The same refusal gets the same answer, and one event, however often this is called.
   *
   * @param refusal why the request was refused
   * @return the answer, with nothing but the status if it has been sent; empty as {@code false} of
   *     {@link #answer(LoginRequiredException)}
   * @throws IOException if the answer cannot be written
   */
  public static Optional<PreparedResponse> answerRest(LoginRequiredException refusal)
      throws IOException {
    RequestState state = RequestState.current();
    if (state == null) {
      return Optional.empty();
    }
    state.markRest();
    PreparedResponse known = state.responseForRest(refusal);
    return known == null ? newAnswerForRest(state, refusal) : Optional.of(known);
  }

  /** A REST resource serves this request: the library leaves the body of the request to it. */
  public static void isOfRest() {
    RequestState state = RequestState.current();
    if (state != null) {
      state.markRest();
    }
  }

  /**
   * The guard of a REST resource's method, as its interceptors have it: on the method, on the
   * class, or on a superclass whose methods it inherits; also behind a stereotype or an interceptor
   * binding. For the REST adapter, which calls it before the entity is read.
   *
   * @param resource the resource's class
   * @param method the resource's method, perhaps as an interface declares it
   * @return the check, which throws {@link LoginRequiredException} unless the current request may
   *     call the method; empty if there is no guard
   */
  public static Optional<Runnable> guardOf(Class<?> resource, Method method) {
    return ResourceGuard.of(resource, method).map(Runnable.class::cast);
  }

  /**
   * Sends the visitor to the page he is on, by a new request: what is left to do when the state of
   * a page is gone and nobody is logged in. A guarded page then leads him to the login view.
   *
   * @return whether it was answered; {@code false} if somebody is logged in, there is no request,
   *     or a part of another answer has been sent
   * @throws IOException if the answer cannot be written
   */
  public static boolean redirectAnonymousToSamePage() throws IOException {
    RequestState state = RequestState.current();
    return state != null
        && !state.response().isCommitted()
        && !state.authentication().authenticated()
        && redirectToSamePage();
  }

  /**
   * Sends the client to the page of this request, by a new request with GET: what a request gets
   * that brings the state of another page. Loads no user.
   *
   * @return whether it was answered; {@code false} if there is no request, or a part of another
   *     answer has been sent
   * @throws IOException if the answer cannot be written
   */
  public static boolean redirectToSamePage() throws IOException {
    RequestState state = RequestState.current();
    if (state == null || state.response().isCommitted()) {
      return false;
    }
    ClientRedirect.to(NextRedirect.toSamePage(state.request()), state);
    return true;
  }

  /**
   * Takes the messages that wait for the client, as {@link FlashMessages#take()} does.
   *
   * @param request the request
   * @return the messages
   */
  public static List<FlashMessage> takeMessages(HttpServletRequest request) {
    RequestState state = RequestState.current();
    return state == null
        ? new FlashMessages(() -> request).take()
        : new FlashMessages(() -> request, () -> LoginRuntime.of(state).messages().take(state))
            .take();
  }

  /**
   * Logs that a view action can be skipped (LOGIN-130): the view keeps no state, so every POST
   * counts as a postback, and a postback skips the view action.
   *
   * @param viewId the view
   */
  public static void warnOfSkippedViewAction(String viewId) {
    LOG.log(Level.WARNING, LoginErrors.skippedViewAction(viewId));
  }

  /** Faces serves this request: when the library has answered, Faces is told to stop. */
  public static void isOfFaces() {
    RequestState state = RequestState.current();
    if (state != null) {
      state.markFaces();
    }
  }

  /**
   * Whether the library has answered this request, so that nobody else should.
   *
   * @return whether it has
   */
  public static boolean answered() {
    RequestState state = RequestState.current();
    return state != null && state.answered();
  }

  /**
   * Keeps the checked way back in the action of a form on the login or refresh view. A Faces form
   * posts to the address of its page without the query, in which the way back came.
   *
   * @param action the form's action, as Faces has it
   * @return the action, with the way back if this request is for such a view and carries one
   */
  public static String keepNext(String action) {
    RequestState state = RequestState.current();
    return state == null
        ? action
        : NextRedirect.keep(state, LoginRuntime.of(state).settings(), action);
  }

  static boolean answer(RequestState state, LoginRequiredException refusal) throws IOException {
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
      LoginRuntime.of(state).handler().get().handle(refusal, state.request(), state.response());
    }
    state.markAnswered(refusal, null);
    return true;
  }

  private static Optional<PreparedResponse> newAnswerForRest(
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
    } else if (answer(state, refusal)) {
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
    return LoginRuntime.of(state).handler().get() instanceof RedirectToLoginHandler ours
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
    String loginId = state.knownLoginId();
    LoginRuntime.of(state)
        .events()
        .fire(
            refusal instanceof FreshLoginRequiredException
                ? new NeedsRefresh(loginId, refusal.place(), refusal.reason(), state.details())
                : new Unauthorized(loginId, refusal.place(), state.details()));
  }
}
