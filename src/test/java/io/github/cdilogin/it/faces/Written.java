package io.github.cdilogin.it.faces;

import io.github.cdilogin.it.app.TextServlet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The notes that were written since the last call. */
@WebServlet("/entries")
public class Written extends TextServlet {

  @Inject transient Entries entries;

  @Override
  protected String answer(HttpServletRequest request, HttpServletResponse response) {
    return entries.take();
  }
}
