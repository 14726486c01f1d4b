package io.github.cdilogin.internal.request;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * The request as the application gets it: from the moment it starts asynchronous processing,
 * another thread can send the response, so the library's headers are written before.
 */
final class AsyncStartRequest extends HttpServletRequestWrapper {

  private final ResponseListener listener;

  AsyncStartRequest(HttpServletRequest request, ResponseListener listener) {
    super(request);
    this.listener = listener;
  }

  @Override
  public AsyncContext startAsync() {
    listener.beforeCommit();
    return super.startAsync();
  }

  @Override
  public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
    listener.beforeCommit();
    return super.startAsync(request, response);
  }
}
