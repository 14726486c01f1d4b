package io.github.cdilogin.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdilogin.fixture.ServletMapping;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import java.util.Collections;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TestRequestTest {

  private final TestServletContext application = new TestServletContext().contextPath("/app");

  @Test
  void isAGetRequestForTheRootByDefault() {
    TestRequest request = new TestRequest();

    assertThat(request.getMethod()).isEqualTo("GET");
    assertThat(request.getRequestURL()).hasToString("http://localhost/");
    assertThat(request.getContextPath()).isEmpty();
    assertThat(request.getServletPath()).isEqualTo("/");
    assertThat(request.getDispatcherType()).isEqualTo(DispatcherType.REQUEST);
    assertThat(request.getRemoteAddr()).isEqualTo("127.0.0.1");
    assertThat(request.getCookies()).isNull();
    assertThat(request.getSession(false)).isNull();
    assertThat(request.getHttpServletMapping().getServletName()).isEmpty();
  }

  /** Servlet 6.0, section 3.5.2. */
  @ParameterizedTest
  @CsvSource({
    "/app, ''",
    "/app/, /",
    "/app/notes/11, /notes/11",
    "/app/my%20notes+1, /my notes+1",
    "/app/notes;jsessionid=12AB;v=1/list, /notes/list",
    "/app/x/../l%6Fgin, /login",
    "/app/./notes/./, /notes/",
    "/app/notes/.., /",
    "/app//notes, /notes",
    "/app/../.., /",
    "/application, /application",
  })
  void hasTheServletPathThatAServerMaps(String url, String path) {
    TestRequest request = new TestRequest(application, "GET", url + "?page=2");

    assertThat(request.getServletPath()).isEqualTo(path);
    assertThat(request.getRequestURI()).isEqualTo(url);
    assertThat(request.getQueryString()).isEqualTo("page=2");
  }

  @Test
  void readsItsParametersFromTheQuery() {
    TestRequest request = new TestRequest("GET", "/?a=1%2B1&b&a=x+y");

    assertThat(request.getParameter("a")).isEqualTo("1+1");
    assertThat(request.getParameterValues("a")).containsExactly("1+1", "x y");
    assertThat(request.getParameter("b")).isEmpty();
    assertThat(request.query(null).getParameterNames().hasMoreElements()).isFalse();
  }

  @Test
  void hasHeadersInAnyCase() {
    TestRequest request = new TestRequest().header("X-Api-Key", "first").header("x-api-key", "key");

    assertThat(request.getHeader("X-API-KEY")).isEqualTo("key");
    assertThat(Collections.list(request.getHeaders("x-Api-key"))).containsExactly("key");
    assertThat(request.getHeader("Accept")).isNull();
    assertThat(request.getHeaders("Accept").hasMoreElements()).isFalse();
  }

  @Test
  void hasSeveralCookiesOfOneName() {
    TestRequest request = new TestRequest().cookie("a", "1").cookie("a", "2").cookie("b", null);

    assertThat(request.getCookies()).extracting(Cookie::getValue).containsExactly("1", "2", null);
    assertThat(request.getHeader("Cookie")).isEqualTo("a=1; a=2; b=");
  }

  @Test
  void prefersTheLocalesOfTheClient() {
    TestRequest request = new TestRequest().header("Accept-Language", "fr;q=0.5, de-AT, *;q=0.1");

    assertThat(request.getLocale()).isEqualTo(new Locale("de", "AT"));
    assertThat(Collections.list(request.getLocales()))
        .containsExactly(new Locale("de", "AT"), Locale.FRENCH);
  }

  @Test
  void hasTheLocaleOfTheServerWithoutThoseOfTheClient() {
    assertThat(new TestRequest().getLocale()).isEqualTo(Locale.getDefault());
    assertThat(new TestRequest().header("Accept-Language", ";").getLocale())
        .isEqualTo(Locale.getDefault());
  }

  @ParameterizedTest
  @CsvSource({
    "http, 80, http://notes.example/, false",
    "http, 8080, http://notes.example:8080/, false",
    "https, 443, https://notes.example/, true",
    "https, 80, https://notes.example:80/, true",
  })
  void isSecureByHttps(String scheme, int port, String url, boolean secure) {
    TestRequest request = new TestRequest().server(scheme, "notes.example", port);

    assertThat(request.getRequestURL()).hasToString(url);
    assertThat(request.isSecure()).isEqualTo(secure);
  }

  @Test
  void canBeDispatchedToAServlet() {
    TestRequest request =
        new TestRequest()
            .dispatcherType(DispatcherType.FORWARD)
            .servletPath("/notes", "/11")
            .mapping(ServletMapping.exactly("notes"));

    assertThat(request.getDispatcherType()).isEqualTo(DispatcherType.FORWARD);
    assertThat(request.getServletPath()).isEqualTo("/notes");
    assertThat(request.getPathInfo()).isEqualTo("/11");
    assertThat(request.getHttpServletMapping().getServletName()).isEqualTo("notes");
  }

  @Test
  void losesAnAttributeThatIsSetToNull() {
    TestRequest request = new TestRequest();
    request.setAttribute("a", 1);
    request.setAttribute("b", 2);
    request.setAttribute("a", null);
    request.removeAttribute("c");

    assertThat(Collections.list(request.getAttributeNames())).containsExactly("b");
    assertThat(request.getAttribute("a")).isNull();
  }

  @Test
  void makesOneSessionWhenItIsAskedForOne() {
    TestRequest request = new TestRequest(application, "GET", "/app/");
    TestSession session = (TestSession) request.getSession();

    assertThat(session.isNew()).isTrue();
    assertThat(session.getServletContext()).isSameAs(application);
    assertThat(request.getSession(false)).isSameAs(session);
    assertThat(request.getRequestedSessionId()).isNull();
    assertThat(request.isRequestedSessionIdFromCookie()).isFalse();

    session.invalidate();
    assertThat(request.getSession(false)).isNull();
    assertThat(request.getSession(true)).isNotSameAs(session);
  }

  @Test
  void keepsTheSessionIdThatItCameWith() {
    TestSession session = new TestSession();
    String id = session.getId();
    TestRequest request = new TestRequest().session(session);
    assertThat(session.isNew()).isFalse();
    assertThat(request.isRequestedSessionIdValid()).isTrue();

    String changed = request.changeSessionId();

    assertThat(changed).isEqualTo(session.getId()).isNotEqualTo(id);
    assertThat(request.getRequestedSessionId()).isEqualTo(id);
    assertThat(request.isRequestedSessionIdValid()).isFalse();
    assertThat(request.isRequestedSessionIdFromCookie()).isTrue();
    assertThat(request.isRequestedSessionIdFromURL()).isFalse();
  }

  @Test
  void canHaveTheSessionIdInTheUrl() {
    TestRequest request = new TestRequest().session(new TestSession()).sessionIdInUrl();

    assertThat(request.isRequestedSessionIdFromURL()).isTrue();
    assertThat(request.isRequestedSessionIdFromCookie()).isFalse();
  }

  @Test
  void changesNoSessionIdWithoutASession() {
    assertThatIllegalStateException().isThrownBy(new TestRequest()::changeSessionId);
  }

  @ParameterizedTest
  @ValueSource(strings = {"getInputStream", "getReader", "startAsync", "getParts", "login"})
  void reportsWhatItDoesNotSupport(String method) {
    TestRequest request = new TestRequest();

    assertThatThrownBy(
            () -> {
              switch (method) {
                case "getInputStream" -> request.getInputStream();
                case "getReader" -> request.getReader();
                case "startAsync" -> request.startAsync();
                case "getParts" -> request.getParts();
                default -> request.login("ada", "secret");
              }
            })
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("does not know " + method + ".");
  }
}
