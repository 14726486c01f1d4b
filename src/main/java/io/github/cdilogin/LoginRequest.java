package io.github.cdilogin;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * The request as an application gets it that may answer later: from the moment it says so, another
 * thread can send the answer, so the library's cookie is written before.
 */
final class LoginRequest extends HttpServletRequestWrapper {

  private final Exchange exchange;

  LoginRequest(HttpServletRequest request, Exchange exchange) {
    super(request);
    this.exchange = exchange;
  }

  @Override
  public AsyncContext startAsync() {
    exchange.writeCookies();
    return super.startAsync();
  }

  @Override
  public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
    exchange.writeCookies();
    return super.startAsync(request, response);
  }
}
