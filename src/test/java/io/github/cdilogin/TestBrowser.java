package io.github.cdilogin;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.cdilogin.flash.FlashMessage;
import io.github.cdilogin.flash.FlashMessages;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockFilterConfig;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockServletContext;

/**
 * A browser's worth: sends requests through the real {@link LoginFilter} to an application at
 * {@code /app}, and keeps its session from one to the next.
 */
public final class TestBrowser {

  /** What runs behind the filter. */
  @FunctionalInterface
  public interface Page {
    void show(HttpServletRequest request, HttpServletResponse response)
        throws IOException, ServletException;
  }

  private static final String CONTEXT_PATH = "/app";

  private final MockServletContext server;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private Locale locale = Locale.ENGLISH;
  private @Nullable LoginFilter filter;
  private @Nullable MockHttpSession session;

  /** A visitor of an application without servlets of its own. */
  public TestBrowser() {
    this(new MockServletContext());
  }

  /** A visitor of this server. */
  public TestBrowser(MockServletContext server) {
    this.server = server;
    server.setContextPath(CONTEXT_PATH);
  }

  /** Sends a header with every request from now on. */
  public TestBrowser saying(String header, String value) {
    headers.put(header, value);
    return this;
  }

  /** Sends a cookie from now on, until an answer says otherwise. */
  public TestBrowser carrying(String cookie, String value) {
    cookies.put(cookie, value);
    return this;
  }

  /** What the browser keeps under this name. */
  public @Nullable String cookie(String name) {
    return cookies.get(name);
  }

  /** Forgets the session, as a browser does that is closed. */
  public TestBrowser closingTheBrowser() {
    session = null;
    return this;
  }

  /** Prefers a language from now on. */
  public TestBrowser speaking(Locale language) {
    locale = language;
    return this;
  }

  public MockHttpServletResponse get(String url, Runnable page) throws Exception {
    return get(url, (request, response) -> page.run());
  }

  public MockHttpServletResponse get(String url, Page page) throws Exception {
    return send("GET", url, page);
  }

  public MockHttpServletResponse post(String url, Runnable page) throws Exception {
    return send("POST", url, (request, response) -> page.run());
  }

  public MockHttpServletResponse options(String url, Runnable page) throws Exception {
    return send("OPTIONS", url, (request, response) -> page.run());
  }

  /** Runs code in a request. A refusal comes out as the exception it is, and fails the test. */
  public void does(Runnable page) throws Exception {
    asks(
        () -> {
          page.run();
          return true;
        });
  }

  /** What a page of the application finds out, or what it throws. */
  public <T extends @Nullable Object> T asks(Callable<T> question) throws Exception {
    List<T> answers = new ArrayList<>();
    AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    get(
        CONTEXT_PATH + "/asked",
        () -> {
          try {
            answers.add(question.call());
          } catch (Exception thrown) {
            failure.set(thrown);
          }
        });
    if (failure.get() != null) {
      throw failure.get();
    }
    return answers.get(0);
  }

  /** Sends a request and keeps the session, whatever comes of it. */
  public MockHttpServletResponse send(String method, String url, Page page) throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    send(request(method, url), response, page);
    return response;
  }

  /** As {@link #send(String, String, Page)}; once more with the same request for a dispatch. */
  public void send(MockHttpServletRequest request, HttpServletResponse response, Page page)
      throws Exception {
    RequestContextController requestScope =
        CDI.current().select(RequestContextController.class).get();
    boolean begun = requestScope.activate();
    try {
      filter()
          .doFilter(
              request,
              response,
              (q, r) -> page.show((HttpServletRequest) q, (HttpServletResponse) r));
    } finally {
      session = (MockHttpSession) request.getSession(false);
      response.getHeaders("Set-Cookie").forEach(this::keep);
      if (begun) {
        requestScope.deactivate();
      }
    }
  }

  /** The request that {@link #send} would send. */
  public MockHttpServletRequest request(String method, String url) {
    String[] pathAndQuery = url.split("\\?", 2);
    MockHttpServletRequest request = new MockHttpServletRequest(server, method, pathAndQuery[0]);
    request.setContextPath(CONTEXT_PATH);
    request.setServletPath(pathAndQuery[0].substring(CONTEXT_PATH.length()));
    if (pathAndQuery.length > 1) {
      request.setQueryString(pathAndQuery[1]);
      addParameters(request, pathAndQuery[1]);
    }
    headers.forEach(request::addHeader);
    request.setCookies(
        cookies.entrySet().stream()
            .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue()))
            .toArray(Cookie[]::new));
    request.addPreferredLocale(locale);
    if (session != null) {
      request.setSession(session);
    }
    return request;
  }

  /** The session that the application keeps for this visitor. */
  public @Nullable HttpSession session() {
    return session;
  }

  /** Its id. */
  public String sessionId() {
    if (session == null) {
      throw new AssertionError("The visitor has no session");
    }
    return session.getId();
  }

  /** The messages that the next page shows. */
  public List<FlashMessage> messages() throws Exception {
    return asks(CDI.current().select(FlashMessages.class).get()::take);
  }

  private void keep(String line) {
    String[] nameAndValue = line.split(";")[0].split("=", 2);
    if (line.contains("Max-Age=0")) {
      cookies.remove(nameAndValue[0]);
    } else {
      cookies.put(nameAndValue[0], nameAndValue[1]);
    }
  }

  private LoginFilter filter() {
    LoginFilter ready = filter;
    if (ready == null) {
      ready = new LoginFilter();
      ready.init(new MockFilterConfig(server));
      filter = ready;
    }
    return ready;
  }

  private static void addParameters(MockHttpServletRequest request, String query) {
    for (String pair : query.split("&")) {
      String[] nameAndValue = pair.split("=", 2);
      request.addParameter(
          nameAndValue[0],
          nameAndValue.length == 1 ? "" : URLDecoder.decode(nameAndValue[1], UTF_8));
    }
  }
}
