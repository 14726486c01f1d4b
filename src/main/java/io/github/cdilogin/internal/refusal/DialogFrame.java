package io.github.cdilogin.internal.refusal;

import io.github.cdilogin.FreshLoginRequiredException;
import io.github.cdilogin.LoginRequiredException;
import io.github.cdilogin.internal.flash.MessageKey;
import io.github.cdilogin.internal.guard.LoginGuard;
import io.github.cdilogin.internal.http.QueryString;
import io.github.cdilogin.internal.login.LoginRuntime;
import io.github.cdilogin.internal.request.RequestState;
import io.github.cdilogin.internal.response.ClientRedirect;
import io.github.cdilogin.internal.response.ClientType;
import io.github.cdilogin.internal.response.FramePage;
import io.github.cdilogin.internal.response.NextRedirect;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;

/**
 * A refusal in a dialog of PrimeFaces, which is a page in a frame. The frame gets a small page
 * whose script loads the page that opened the dialog again, with a mark. The request with the mark
 * is redirected to the login or refresh view, as if that page were guarded.
 *
 * <p>Decision: the script gets no URL. So the mark cannot lead to another site, and the redirect
 * target, the section and the host are those of the page that opened the dialog.
 */
public final class DialogFrame {

  /** The parameter with which PrimeFaces opens the page of a dialog. */
  private static final String DIALOG = "pfdlgcid";

  private static final String MARK = "cdi_login_view";
  private static final String LOGIN = "login";
  private static final String REFRESH = "refresh";

  /** A user who has just confirmed the login comes back with the mark. */
  private static final Duration JUST_CONFIRMED = Duration.ofMinutes(1);

  private DialogFrame() {}

  /**
   * Answers a refusal in a dialog.
   *
   * @return {@code false} if the request does not come from a dialog
   */
  static boolean leave(LoginRequiredException refusal, RequestState state) throws IOException {
    if (!isIn(state.request()) || !isEnabled(state)) {
      return false;
    }
    String view = refusal instanceof FreshLoginRequiredException ? REFRESH : LOGIN;
    if (ClientType.of(state) == ClientType.FACES_AJAX) {
      // The frame requests its page again, and gets the page with the script.
      String frame = QueryString.with(MARK, view, NextRedirect.toSamePage(state.request()));
      ClientRedirect.to(frame, state);
      return true;
    }
    return write(view, state);
  }

  /**
   * Answers a request with the mark.
   *
   * @return {@code false} if the request has no mark
   */
  public static boolean answer(RequestState state) throws IOException {
    HttpServletRequest request = state.request();
    String view = QueryString.value(MARK, request.getQueryString());
    if (view == null || !isEnabled(state) || !"GET".equals(request.getMethod())) {
      return false;
    }
    boolean refresh = view.equals(REFRESH);
    if (isIn(request) && write(refresh ? REFRESH : LOGIN, state)) {
      return true;
    }
    try {
      LoginGuard.requireLogin(state, request.getServletPath());
      if (refresh) {
        LoginGuard.requireFreshLogin(state, request.getServletPath(), JUST_CONFIRMED);
      }
    } catch (LoginRequiredException refusal) {
      return RefusalProcessor.process(state, refusal);
    }
    return SamePageRedirect.send(
        state, QueryString.without(MARK, NextRedirect.toSamePage(request)), null);
  }

  private static boolean write(String view, RequestState state) throws IOException {
    HttpServletRequest request = state.request();
    String page = NextRedirect.toSamePage(request);
    String outside = QueryString.without(DIALOG, QueryString.without(MARK, page));
    MessageKey text = view.equals(REFRESH) ? MessageKey.REFRESH : MessageKey.LOGIN;
    return FramePage.write(
        view,
        QueryString.with(MARK, view, outside),
        LoginRuntime.of(state).messages().text(text, request),
        state);
  }

  private static boolean isEnabled(RequestState state) {
    return LoginRuntime.of(state).settings().faces().leaveDialogFrames();
  }

  private static boolean isIn(HttpServletRequest request) {
    return QueryString.has(DIALOG, request.getQueryString())
        && !"document".equals(request.getHeader("Sec-Fetch-Dest"));
  }
}
