package io.github.cdilogin.it.input;

import io.github.cdilogin.it.app.TextServlet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What was saved since the last call. */
@WebServlet("/saved")
public class SavedServlet extends TextServlet {

  @Inject transient Entry.Saved saved;

  @Override
  protected String answer(HttpServletRequest request, HttpServletResponse response) {
    return saved.take();
  }
}
