package io.github.cdilogin.internal.refusal;

import io.github.cdilogin.FreshLoginRequiredException;
import io.github.cdilogin.LoginRequiredException;
import io.github.cdilogin.internal.flash.MessageKey;
import io.github.cdilogin.internal.http.QueryString;
import io.github.cdilogin.internal.login.LoginRuntime;
import io.github.cdilogin.internal.request.RequestState;
import io.github.cdilogin.internal.response.ClientRedirect;
import io.github.cdilogin.internal.response.ClientType;
import io.github.cdilogin.internal.response.FramePage;
import io.github.cdilogin.internal.response.RejectedPage;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

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
    String view = mark(refusal instanceof FreshLoginRequiredException);
    if (ClientType.of(state) != ClientType.PAGE) {
      // The frame requests its page again, and gets the page with the script.
      String frame = QueryString.with(MARK, view, RejectedPage.location(state));
      ClientRedirect.to(frame, state);
      return true;
    }
    return write(view, state);
  }

  /** Returns the view that the mark of a request names; {@code null} without a mark. */
  public static @Nullable String markOf(RequestState state) {
    String view = QueryString.value(MARK, state.request().getQueryString());
    return view == null || !isEnabled(state) ? null : mark(view.equals(REFRESH));
  }

  private static String mark(boolean refresh) {
    return refresh ? REFRESH : LOGIN;
  }

  /** Whether the mark of a request names the refresh view. */
  public static boolean isRefresh(String mark) {
    return mark.equals(REFRESH);
  }

  /**
   * Answers a request with the mark that comes from the frame itself.
   *
   * @return {@code false} if it does not
   */
  public static boolean leave(String mark, RequestState state) throws IOException {
    return isIn(state.request()) && write(mark, state);
  }

  /** Returns the page of a request, without the mark. */
  public static String pageWithoutMark(RequestState state) {
    return QueryString.without(MARK, RejectedPage.location(state));
  }

  private static boolean write(String view, RequestState state) throws IOException {
    HttpServletRequest request = state.request();
    String outside = QueryString.without(DIALOG, pageWithoutMark(state));
    MessageKey text = view.equals(REFRESH) ? MessageKey.REFRESH : MessageKey.LOGIN;
    return FramePage.write(
        view,
        QueryString.with(MARK, view, outside),
        LoginRuntime.of(state).messages().localized(text, request),
        state);
  }

  private static boolean isEnabled(RequestState state) {
    return LoginRuntime.of(state).settings().faces().leaveDialogFrames();
  }

  private static boolean isIn(HttpServletRequest request) {
    String query = request.getQueryString();
    return query != null
        && QueryString.has(DIALOG, query)
        && !"document".equals(request.getHeader("Sec-Fetch-Dest"));
  }
}
