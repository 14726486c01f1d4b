package io.github.cdilogin.it.place;

import io.github.cdilogin.it.app.TextServlet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The notes that were saved since the last call. */
@WebServlet("/saved")
public class SavedNotes extends TextServlet {

  @Inject transient Saved saved;

  @Override
  protected String answer(HttpServletRequest request, HttpServletResponse response) {
    return saved.take();
  }
}
