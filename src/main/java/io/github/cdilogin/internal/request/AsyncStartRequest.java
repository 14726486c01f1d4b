package io.github.cdilogin.internal.request;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * The request that the application gets. It writes the library's headers before asynchronous
 * processing starts, because then another thread can send the response.
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
