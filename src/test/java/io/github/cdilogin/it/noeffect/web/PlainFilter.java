package io.github.cdilogin.it.noeffect.web;

import io.github.cdilogin.LoginRequired;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import java.io.IOException;

/** A filter without a scope. */
@WebFilter("/*")
public class PlainFilter implements Filter {
  @Override
  @LoginRequired
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(request, response);
  }
}
