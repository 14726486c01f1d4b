package io.github.cdilogin.it.entries;

import io.github.cdilogin.it.app.TextServlet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What was written since the last call. */
@WebServlet("/entries")
public class Written extends TextServlet {

  @Inject transient Entries entries;

  @Override
  protected String answer(HttpServletRequest request, HttpServletResponse response) {
    return entries.take();
  }
}
