package io.github.cdilogin;

import io.github.cdilogin.config.LoginSettings;
import io.github.cdilogin.flash.FlashMessage;
import io.github.cdilogin.flash.FlashMessages;
import io.github.cdilogin.flash.LoginTexts;
import io.github.cdilogin.redirect.LoginUrl;
import io.github.cdilogin.redirect.NextUrl;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The default handler: a page goes to the login or refresh view, with a message and the way back; a
 * program gets 401 and a reason, and leaves no trace in the session.
 */
final class RedirectToLogin implements UnauthorizedHandler {

  private final LoginSettings settings;

  RedirectToLogin(LoginSettings settings) {
    this.settings = settings;
  }

  @Override
  public void handle(
      LoginRequiredException refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Exchange exchange = Exchange.required("RedirectToLogin");
    String view = viewFor(refusal, exchange.request());
    if (exchange.asker() == Asker.PROGRAM) {
      Answers.problem(response, refusal);
    } else if (view == null) {
      Answers.unauthorized(response, refusal);
    } else {
      lead(exchange, view, textFor(refusal));
    }
  }

  private void lead(Exchange exchange, String view, LoginTexts text) throws IOException {
    HttpServletRequest request = exchange.request();
    new FlashMessages(() -> request).add(FlashMessage.MESSAGE, text.in(request.getLocale()));
    LoginUrl login = LoginUrl.to(view, request);
    LoginUrl withWayBack = NextUrl.asked(request, settings.views()).map(login::next).orElse(login);
    Answers.redirect(exchange, withWayBack.toString());
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

  private static LoginTexts textFor(LoginRequiredException refusal) {
    return refusal instanceof FreshLoginRequiredException ? LoginTexts.REFRESH : LoginTexts.LOGIN;
  }
}
