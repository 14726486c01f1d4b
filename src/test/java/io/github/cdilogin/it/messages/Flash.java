package io.github.cdilogin.it.messages;

import io.github.cdilogin.flash.FlashMessages;
import io.github.cdilogin.it.app.TextServlet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Adds a message: {@code flash?category=info&text=Saved}; without a text it takes the messages. */
@WebServlet("/flash")
public class Flash extends TextServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient FlashMessages flash;

  @Override
  protected String answer(HttpServletRequest request, HttpServletResponse response) {
    String text = request.getParameter("text");
    if (text == null) {
      return flash.take().toString();
    }
    flash.add(request.getParameter("category"), text);
    return "";
  }
}
