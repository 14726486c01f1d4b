package io.github.cdilogin.internal.faces;

import io.github.cdilogin.LoginRequiredException;
import io.github.cdilogin.internal.guard.LoginGuard;
import io.github.cdilogin.internal.refusal.DialogFrame;
import io.github.cdilogin.internal.refusal.RefusalProcessor;
import io.github.cdilogin.internal.refusal.SamePageRedirect;
import io.github.cdilogin.internal.request.RequestState;
import java.io.IOException;
import java.time.Duration;

/** The request of a page whose dialog was refused. It is answered before the view is restored. */
final class DialogMark {

  /** A user who has just confirmed the login comes back with the mark. */
  private static final Duration JUST_CONFIRMED = Duration.ofMinutes(1);

  private DialogMark() {}

  /** Returns {@code false} if the request has no mark. */
  static boolean answer(RequestState state) throws IOException {
    String mark = DialogFrame.markOf(state);
    if (mark == null || !"GET".equals(state.request().getMethod())) {
      return false;
    }
    return DialogFrame.leave(mark, state) || answer(mark, state);
  }

  private static boolean answer(String mark, RequestState state) throws IOException {
    String page = state.request().getServletPath();
    try {
      LoginGuard.requireLogin(state, page);
      if (DialogFrame.isRefresh(mark)) {
        LoginGuard.requireFreshLogin(state, page, JUST_CONFIRMED);
      }
    } catch (LoginRequiredException refusal) {
      return RefusalProcessor.process(state, refusal);
    }
    return SamePageRedirect.send(state, DialogFrame.pageWithoutMark(state), null);
  }
}
