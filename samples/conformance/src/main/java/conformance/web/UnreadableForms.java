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
 * Answers 400 where Faces fails with 500 over a form that it cannot read. No page here has a form,
 * so such a request is made up.
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

  /** Payara reads the parts of a request that asks for an upgrade until the client hangs up. */
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
