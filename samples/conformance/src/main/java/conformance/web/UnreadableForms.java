package conformance.web;

import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Responds with 400 to a form that cannot be parsed, for which Faces would respond with 500. No
 * page of this application has such a form.
 */
@WebFilter(servletNames = "Faces")
public class UnreadableForms implements Filter {

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isEndless((HttpServletRequest) request)) {
      ((HttpServletResponse) response).sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException failure) {
      if (response.isCommitted() || !carriesForm(request)) {
        throw failure;
      }
      ((HttpServletResponse) response).sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
  }

  /** Payara reads the parts of an upgrade request until the client closes the connection. */
  private static boolean isEndless(HttpServletRequest request) {
    return isMultipart(request) && request.getHeader("Upgrade") != null;
  }

  private static boolean carriesForm(ServletRequest request) {
    return isMultipart(request)
        || request.getParameter(ResponseStateManager.VIEW_STATE_PARAM) != null;
  }

  private static boolean isMultipart(ServletRequest request) {
    String type = request.getContentType();
    return type != null && type.startsWith("multipart/");
  }
}
