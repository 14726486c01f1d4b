package io.github.cdilogin.internal.jsp;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.jsp.JspFactory;

/**
 * Makes {@code ${currentUser.name}} mean in a JSP what it means in a Faces page. Registered by the
 * library's initializer; for the servlet container.
 *
 * @see <a href="https://jakarta.ee/specifications/pages/3.1/">Jakarta Server Pages 3.1, JSP.2.9</a>
 * @since 0.1.0
 */
public final class PagesListener implements ServletContextListener {

  /** For the servlet container. */
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
