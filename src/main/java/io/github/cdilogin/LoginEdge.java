package io.github.cdilogin;

import io.github.cdilogin.LoginEvent.NeedsRefresh;
import io.github.cdilogin.LoginEvent.Unauthorized;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The one door by which a refused request leaves, whatever way it came in. For the library's filter
 * and adapters; applications replace the answer by an {@link UnauthorizedHandler} instead.
 *
 * <p>The edge alone fires the event of a refusal, and then asks the handler.
 *
 * @since 0.1.0
 */
public final class LoginEdge {

  private static final Logger LOG = System.getLogger(LoginEdge.class.getPackageName());
  private static final int DEEPEST = 32;

  private LoginEdge() {}

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
    Exchange exchange = Exchange.current();
    return exchange != null && answer(exchange, refusal);
  }

  /**
   * As {@link #answer}, for a REST resource: only who names HTML in {@code Accept} gets a page. The
   * answer is sent at once, so that the REST implementation cannot change it.
   *
   * @param refusal why it was refused
   * @return the status that was sent; empty as {@code false} of {@link #answer}
   * @throws IOException if the answer cannot be written
   */
  public static Optional<Integer> answerRest(LoginRequiredException refusal) throws IOException {
    Exchange exchange = Exchange.current();
    if (exchange == null) {
      return Optional.empty();
    }
    exchange.askedByRest();
    if (!answer(exchange, refusal)) {
      return Optional.empty();
    }
    exchange.response().flushBuffer();
    return Optional.of(exchange.response().getStatus());
  }

  /**
   * Sends the visitor to the page he is on, by a new request: what is left to do when the state of
   * a page is gone and nobody is logged in. A guarded page then leads him to the login view.
   *
   * @return whether it was answered; {@code false} if somebody is logged in, there is no request,
   *     or a part of another answer has been sent
   * @throws IOException if the answer cannot be written
   */
  public static boolean askAnew() throws IOException {
    Exchange exchange = Exchange.current();
    return exchange != null
        && !exchange.response().isCommitted()
        && !exchange.presence().authenticated()
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
    Exchange exchange = Exchange.current();
    if (exchange == null || exchange.response().isCommitted()) {
      return false;
    }
    Answers.redirect(exchange, WayBack.toSamePage(exchange.request()));
    return true;
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
    Exchange exchange = Exchange.current();
    if (exchange != null) {
      exchange.isOfFaces();
    }
  }

  /**
   * Whether the library has answered this request, so that nobody else should.
   *
   * @return whether it has
   */
  public static boolean answered() {
    Exchange exchange = Exchange.current();
    return exchange != null && exchange.answered();
  }

  /**
   * Keeps the checked way back in the action of a form on the login or refresh view. A Faces form
   * posts to the address of its page without the query, in which the way back came.
   *
   * @param action the form's action, as Faces has it
   * @return the action, with the way back if this request is for such a view and carries one
   */
  public static String keepWayBack(String action) {
    Exchange exchange = Exchange.current();
    return exchange == null ? action : WayBack.keep(exchange, action);
  }

  static boolean answer(Exchange exchange, LoginRequiredException refusal) throws IOException {
    if (exchange.response().isCommitted()) {
      LOG.log(Level.WARNING, LoginErrors.committed(refusal));
      return false;
    }
    if (refusal instanceof OptionsExemptException) {
      Answers.options(exchange.response());
    } else {
      tell(exchange, refusal);
      exchange.response().resetBuffer();
      exchange.setup().handler().get().handle(refusal, exchange.request(), exchange.response());
    }
    exchange.markAnswered();
    return true;
  }

  private static void tell(Exchange exchange, LoginRequiredException refusal) {
    String loginId = exchange.knownLoginId();
    exchange
        .setup()
        .events()
        .fire(
            refusal instanceof FreshLoginRequiredException
                ? new NeedsRefresh(loginId, refusal.place(), refusal.reason(), exchange.occasion())
                : new Unauthorized(loginId, refusal.place(), exchange.occasion()));
  }
}
