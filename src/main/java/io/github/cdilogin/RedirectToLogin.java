package io.github.cdilogin;

import io.github.cdilogin.LoginEdge.Answer;
import io.github.cdilogin.config.LoginSettings;
import io.github.cdilogin.internal.session.KeptNext;
import io.github.cdilogin.redirect.LoginUrl;
import io.github.cdilogin.redirect.NextUrl;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The default handler: a page goes to the login or refresh view, with a message and the way back; a
 * program gets 401 and a reason, and leaves no trace in the session.
 */
final class RedirectToLogin implements UnauthorizedHandler {

  private final LoginSettings settings;
  private final RefusalMessages messages;
  private final ViewProblems viewProblems;

  RedirectToLogin(LoginSettings settings, RefusalMessages messages, ViewProblems viewProblems) {
    this.settings = settings;
    this.messages = messages;
    this.viewProblems = viewProblems;
  }

  @Override
  public void handle(
      LoginRequiredException refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Exchange exchange = Exchange.required("RedirectToLogin");
    String view = viewToShow(refusal, exchange);
    if (view != null) {
      messages.leave(refusal, exchange);
      Answers.redirect(exchange, addressOf(view, exchange.request()));
    } else if (exchange.asker() == Asker.PROGRAM) {
      Answers.write(response, Answers.problem(refusal));
    } else {
      Answers.sendError(
          response,
          Answers.unauthorized(refusal),
          viewProblems.withoutView(refusal, exchange.request()));
    }
  }

  /** The 401, for a REST implementation to send; {@code null} if a page is shown. */
  @Nullable Answer withoutPage(LoginRequiredException refusal, Exchange exchange) {
    if (viewToShow(refusal, exchange) != null) {
      return null;
    }
    if (exchange.asker() == Asker.PROGRAM) {
      return Answers.problem(refusal);
    }
    viewProblems.withoutView(refusal, exchange.request());
    return Answers.unauthorized(refusal);
  }

  /** None for a program, and none if the client would be sent in a circle. */
  private @Nullable String viewToShow(LoginRequiredException refusal, Exchange exchange) {
    return exchange.asker() == Asker.PROGRAM || viewProblems.isEndless(refusal, exchange.request())
        ? null
        : viewFor(refusal, exchange.request());
  }

  private String addressOf(String view, HttpServletRequest request) {
    LoginUrl login = LoginUrl.to(view, request).onHost(settings.forcedHost());
    Optional<NextUrl> asked = NextUrl.asked(request, settings.views());
    if (settings.nextInSession()) {
      asked.ifPresent(next -> KeptNext.keep(request, next.location()));
      return login.toString();
    }
    return asked.map(login::next).orElse(login).toString();
  }

  private @Nullable String viewFor(LoginRequiredException refusal, HttpServletRequest request) {
    return refusal instanceof FreshLoginRequiredException
        ? settings.refreshView()
        : settings.loginViews().forPath(pathOf(request));
  }

  /** The page below the context path, decoded and normalised by the server. */
  private static String pathOf(HttpServletRequest request) {
    return request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
  }
}
