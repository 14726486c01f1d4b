package io.github.cdilogin.internal.request;

import jakarta.servlet.http.HttpServletResponse;

/** The part of a Faces page that is kept until the page is complete. */
public final class PageBuffer {

  private PageBuffer() {}

  /** Forgets the page of an earlier dispatch, which has failed. */
  public static void begin(RequestState state, HttpServletResponse ofDispatch) {
    begin(state.response());
    if (ofDispatch != state.response()) {
      begin(ofDispatch);
    }
  }

  private static void begin(HttpServletResponse response) {
    if (response instanceof OnCommittedResponse page) {
      page.discardPage();
    }
  }

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
