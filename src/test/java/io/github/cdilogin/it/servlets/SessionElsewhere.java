package io.github.cdilogin.it.servlets;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** A filter that keeps the values of a session in another place than the server. */
public final class SessionElsewhere implements Filter {

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(new Wrapped((HttpServletRequest) request), response);
  }

  private static final class Wrapped extends HttpServletRequestWrapper {

    Wrapped(HttpServletRequest request) {
      super(request);
    }

    @Override
    public HttpSession getSession() {
      return getSession(true);
    }

    @Override
    public HttpSession getSession(boolean create) {
      HttpSession session = super.getSession(create);
      return session == null ? null : elsewhere(session);
    }

    private static HttpSession elsewhere(HttpSession session) {
      return (HttpSession)
          Proxy.newProxyInstance(
              HttpSession.class.getClassLoader(),
              new Class<?>[] {HttpSession.class},
              (proxy, method, arguments) -> call(session, method, arguments));
    }

    private static Object call(HttpSession session, Method method, Object[] arguments)
        throws Throwable {
      if (method.getName().endsWith("Attribute")) {
        arguments[0] = "elsewhere." + arguments[0];
      }
      try {
        return method.invoke(session, arguments);
      } catch (InvocationTargetException failure) {
        throw failure.getCause();
      }
    }
  }
}
