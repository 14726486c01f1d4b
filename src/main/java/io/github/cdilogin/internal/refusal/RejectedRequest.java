package io.github.cdilogin.internal.refusal;

import io.github.cdilogin.LoginRequiredException;
import io.github.cdilogin.RefusalContext;
import io.github.cdilogin.internal.login.LoginRuntime;
import io.github.cdilogin.internal.request.RequestState;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Implements {@link RefusalContext}. */
record RejectedRequest(LoginRequiredException exception, RequestState state)
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
