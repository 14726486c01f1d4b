package io.github.cdilogin.it.servlets.late;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

public final class LateListener implements ServletContextListener {
  @Override
  public void contextInitialized(ServletContextEvent event) {
    Late.register(
        event.getServletContext(), Late.ByFragmentListener.class, "/by-fragment-listener");
  }
}
