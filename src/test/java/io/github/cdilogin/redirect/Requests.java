package io.github.cdilogin.redirect;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockServletContext;

/** Requests to one application at one address, which the data files use, too. */
final class Requests {

  static final String HOST = "notes.example:8080";
  static final String CONTEXT = "/app";

  private Requests() {}

  static MockHttpServletRequest get(String servletPath) {
    return get(CONTEXT, servletPath);
  }

  static MockHttpServletRequest get(String contextPath, String servletPath) {
    MockServletContext application = new MockServletContext();
    application.setContextPath(contextPath);
    MockHttpServletRequest request =
        new MockHttpServletRequest(application, "GET", contextPath + servletPath);
    request.setContextPath(contextPath);
    request.setServletPath(servletPath);
    return at("http", "notes.example", 8080, request);
  }

  static MockHttpServletRequest at(String scheme, String host, int port) {
    return at(scheme, host, port, get("/login.xhtml"));
  }

  private static MockHttpServletRequest at(
      String scheme, String host, int port, MockHttpServletRequest request) {
    request.setScheme(scheme);
    request.setServerName(host);
    request.setServerPort(port);
    return request;
  }
}
