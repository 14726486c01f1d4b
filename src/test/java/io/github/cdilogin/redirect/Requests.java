package io.github.cdilogin.redirect;

import io.github.cdilogin.testing.TestRequest;
import io.github.cdilogin.testing.TestServletContext;

/** Requests to one application at one address, which the data files use, too. */
final class Requests {

  static final String HOST = "notes.example:8080";
  static final String CONTEXT = "/app";

  private Requests() {}

  static TestRequest get(String servletPath) {
    return get(CONTEXT, servletPath);
  }

  static TestRequest get(String contextPath, String servletPath) {
    TestServletContext application = new TestServletContext();
    application.contextPath(contextPath);
    TestRequest request = new TestRequest(application, "GET", contextPath + servletPath);
    request.contextPath(contextPath);
    request.servletPath(servletPath, null);
    return request.server("http", "notes.example", 8080);
  }

  static TestRequest at(String scheme, String host, int port) {
    return get("/login.xhtml").server(scheme, host, port);
  }
}
