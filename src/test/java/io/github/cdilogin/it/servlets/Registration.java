package io.github.cdilogin.it.servlets;

import io.github.cdilogin.LoginManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import java.util.concurrent.atomic.AtomicInteger;

/** Registers a guarded servlet, and looks for what an earlier request has left on the thread. */
@WebListener
public final class Registration implements ServletContextListener, ServletRequestListener {

  /** How many requests began on a thread that still served another one for the library. */
  static final AtomicInteger LEFTOVERS = new AtomicInteger();

  @Override
  public void contextInitialized(ServletContextEvent event) {
    ServletRegistration.Dynamic added =
        event.getServletContext().addServlet("ByListener", Pages.ByListener.class);
    added.setAsyncSupported(true);
    added.addMapping("/by-listener");
  }

  @Override
  public void requestInitialized(ServletRequestEvent event) {
    try {
      CDI.current().select(LoginManager.class).get().getNext();
      LEFTOVERS.incrementAndGet();
    } catch (IllegalStateException failure) {
      if (!failure.getMessage().startsWith("LOGIN-101")) {
        // The request that was left on the thread is over, and cannot be read.
        LEFTOVERS.incrementAndGet();
      }
    }
  }
}
