package io.github.cdilogin.internal.jsp;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.jsp.JspFactory;

/**
 * Adds the EL resolver of the library to JSP, so that {@code ${currentUser.name}} works as in a
 * Faces page. Registered by the initializer of the library, and called by the servlet container.
 *
 * @see <a href="https://jakarta.ee/specifications/pages/3.1/">Jakarta Server Pages 3.1, JSP.2.9</a>
 * @since 0.1.0
 */
public final class PagesListener implements ServletContextListener {

  /** Called by the servlet container. */
  public PagesListener() {}

  @Override
  public void contextInitialized(ServletContextEvent event) {
    try {
      addResolver(event.getServletContext());
    } catch (LinkageError noPages) {
      // JSP is optional.
    }
  }

  private static void addResolver(ServletContext context) {
    JspFactory pages = JspFactory.getDefaultFactory();
    if (pages != null) {
      pages.getJspApplicationContext(context).addELResolver(new PagesELResolver());
    }
  }
}
