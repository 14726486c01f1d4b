package io.github.cdilogin.it.place.csp;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A strict policy: no inline scripts and styles, nothing of other sites. */
@WebFilter("/*")
public class OnlyOwnScripts implements Filter {

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    ((HttpServletResponse) response)
        .setHeader("Content-Security-Policy", "default-src 'self'; frame-ancestors 'self'");
    chain.doFilter(request, response);
  }
}
