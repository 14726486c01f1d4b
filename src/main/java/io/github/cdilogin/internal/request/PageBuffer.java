package io.github.cdilogin.internal.request;

import jakarta.servlet.http.HttpServletResponse;

/** The part of a Faces page that is kept until the page is complete. */
public final class PageBuffer {

  private PageBuffer() {}

  /** Passes it to the container, at the end of a dispatch that has not failed. */
  public static void passOn(RequestState state, HttpServletResponse ofDispatch) {
    passOn(state.response());
    if (ofDispatch != state.response()) {
      passOn(ofDispatch);
    }
  }

  private static void passOn(HttpServletResponse response) {
    if (response instanceof OnCommittedResponse page) {
      page.passOn();
    }
  }
}
