package io.github.cdilogin.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.fixture.ServletMapping;
import io.github.cdilogin.testing.TestRequest;
import io.github.cdilogin.testing.TestServletContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackgroundRequestTest {

  private static final String FORM = "application/x-www-form-urlencoded;charset=UTF-8";

  private final TestServletContext application =
      new TestServletContext()
          .servlet("Faces", "jakarta.faces.webapp.FacesServlet", "*.xhtml", "/faces/*")
          .servlet("notes", "example.Notes", "/notes");

  @ParameterizedTest
  @CsvSource({
    "Login-Background, true",
    "Sec-Purpose, prefetch",
    "Sec-Purpose, prefetch;prerender",
    "Purpose, Prefetch",
    "Upgrade, WebSocket",
    "Accept, text/event-stream",
    "HX-Preloaded, true",
  })
  void aHeaderMarksARequestThatNeedsNoLoginForm(String header, String value) {
    TestRequest request = get("/notes").header(header, value);

    assertThat(BackgroundRequest.isByHeaders(request)).isTrue();
    assertThat(BackgroundRequest.isAutomatic(request, false)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Login-Background, false",
    "Sec-Purpose, x",
    "Upgrade, h2c",
    "Accept, text/html",
    "Accept, 'text/html, text/event-stream'",
    "Sec-Fetch-Dest, document",
    "Sec-Fetch-Dest, empty",
    "Sec-Fetch-Mode, no-cors",
  })
  void anyOtherRequestIsOneOfTheUser(String header, String value) {
    assertThat(BackgroundRequest.is(get("/notes").header(header, value), true)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"image", "script", "style", "font", "websocket"})
  void aPartOfAPageGetsNoStatusOfItsOwn(String destination) {
    TestRequest request = get("/notes").header("Sec-Fetch-Dest", destination);

    assertThat(BackgroundRequest.isByHeaders(request)).isTrue();
    assertThat(BackgroundRequest.isAutomatic(request, true)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/favicon.ico", "/img/favicon.ico", "/apple-touch-icon-120x120.png"})
  void anIconIsAPartOfAPage(String path) {
    assertThat(BackgroundRequest.isByHeaders(get(path))).isTrue();
  }

  @Test
  void aBeaconHasNoReader() {
    TestRequest beacon =
        get("/notes").header("Sec-Fetch-Mode", "no-cors").header("Sec-Fetch-Dest", "empty");

    assertThat(BackgroundRequest.isAutomatic(beacon, false)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Login-Background=true, true",
    "a=1&Login-Background=true&b=2, true",
    "Login-Background=false, false",
    "xLogin-Background=true, false",
    "Login-Background=truex, false",
  })
  void theQueryMarksARequest(String query, boolean marked) {
    assertThat(BackgroundRequest.isByHeaders(get("/notes").query(query))).isEqualTo(marked);
  }

  @ParameterizedTest
  @CsvSource({"Login-Background=true", "omnifaces.event=unload"})
  void aParameterMarksARequestIfTheFormMayBeRead(String query) {
    TestRequest request = get("/notes").query(query.replace("L", "%4C").replace("o", "%6F"));

    assertThat(BackgroundRequest.is(request, true)).isTrue();
    assertThat(BackgroundRequest.isAutomatic(request, true)).isTrue();
    assertThat(BackgroundRequest.is(request, false)).isFalse();
  }

  @Test
  void aFormOfFacesIsAPostToTheFacesServlet() {
    TestRequest form = mapped("POST", "Faces").header("Content-Type", FORM);
    TestRequest upload = mapped("POST", "Faces").header("Content-Type", "multipart/form-data");

    assertThat(BackgroundRequest.isFacesForm(form)).isTrue();
    assertThat(BackgroundRequest.isFacesPost(form)).isTrue();
    assertThat(BackgroundRequest.isFacesForm(upload)).isFalse();
    assertThat(BackgroundRequest.isFacesPost(upload)).isTrue();
    assertThat(BackgroundRequest.isFacesForm(mapped("POST", "Faces"))).isFalse();
    assertThat(BackgroundRequest.isFacesPost(mapped("GET", "Faces"))).isFalse();
    assertThat(BackgroundRequest.isFacesForm(mapped("POST", "notes").header("Content-Type", FORM)))
        .isFalse();
  }

  private TestRequest get(String path) {
    TestRequest request = new TestRequest(application, "GET", "/app" + path);
    return request.servletPath(path, null);
  }

  private TestRequest mapped(String method, String servlet) {
    return new TestRequest(application, method, "/app/notes")
        .mapping(ServletMapping.exactly(servlet));
  }
}
