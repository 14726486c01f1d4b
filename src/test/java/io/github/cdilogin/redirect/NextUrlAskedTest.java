package io.github.cdilogin.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.testing.TestRequest;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NextUrlAskedTest {

  private static final List<String> VIEWS =
      List.of("/login.xhtml?lang=en", "/best\u00e4tigen.xhtml", "https://auth.example/notes.xhtml");

  private final TestRequest request = Requests.get("/notes.xhtml");

  private Optional<String> askedAt(String path) {
    request.servletPath(path, null);
    return asked(request);
  }

  private static Optional<String> asked(TestRequest request) {
    return NextUrl.ofRequest(request, VIEWS).map(NextUrl::location);
  }

  @Test
  void namesThePage() {
    assertThat(asked(request)).hasValue("/app/notes.xhtml");
  }

  @Test
  void namesThePathBelowAServlet() {
    request.servletPath("/notes", "/2024/11");
    assertThat(asked(request)).hasValue("/app/notes/2024/11");
  }

  @Test
  void namesThePageOfAnApplicationAtTheRoot() {
    assertThat(asked(Requests.get("", "/notes.xhtml"))).hasValue("/notes.xhtml");
    assertThat(asked(Requests.get("", ""))).hasValue("/");
    assertThat(asked(Requests.get("/", "/notes.xhtml"))).hasValue("/notes.xhtml");
  }

  @Test
  void namesTheFrontPage() {
    assertThat(asked(Requests.get(""))).hasValue("/app/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "page=2",
        "q=1%2B1",
        "q=a+b&q=a%20b",
        "q=100%25",
        "q=%zz",
        "//evil.example",
        "a=?/@:",
        "ids[]=1",
        "jfwid=1",
        "q={1}",
      })
  void keepsTheQueryToTheByte(String query) {
    request.query(query);
    assertThat(asked(request)).hasValue("/app/notes.xhtml?" + query);
  }

  @ParameterizedTest
  @CsvSource({
    "'q=a b', q=a%20b",
    "'q=<\"''>', q=%3C%22%27%3E",
    "q=\\evil.example, q=%5Cevil.example",
    "'q=\r\nX: 1', q=%0D%0AX:%201",
    "'q=\t\u0000\u007f', q=%09%00%7F",
    "q=\u20ac#x, q=%E2%82%AC%23x",
  })
  void encodesWhatAQueryCannotHold(String query, String encoded) {
    request.query(query);
    assertThat(asked(request)).hasValue("/app/notes.xhtml?" + encoded);
  }

  @ParameterizedTest
  @CsvSource({
    "/stra\u00dfe/\u6771\u4eac, /app/stra%C3%9Fe/%E6%9D%B1%E4%BA%AC",
    "/my notes, /app/my%20notes",
    "/100%, /app/100%25",
    "/%2e%2e/x, /app/%252e%252e/x",
    "/what?, /app/what%3F",
    "/a#b, /app/a%23b",
    "/a;b=1, /app/a%3Bb=1",
    "/a\\b, /app/a%5Cb",
    "'/a\r\nb', /app/a%0D%0Ab",
    "/[a]|{b}, /app/%5Ba%5D%7C%7Bb%7D",
    "/a+b&c=d@e:f, /app/a+b&c=d@e:f",
    "/half\ud83d, /app/half%EF%BF%BD",
  })
  void encodesADecodedPath(String path, String location) {
    assertThat(askedAt(path)).hasValue(location);
  }

  @ParameterizedTest
  @CsvSource({
    "//evil.example, /evil.example",
    "///evil.example/x, /evil.example/x",
    "/..//evil.example, /evil.example",
    "/\\evil.example, /%5Cevil.example",
    "'/\t/evil.example', /%09/evil.example",
    "evil.example, /evil.example",
  })
  void beginsWithOneSlash(String path, String location) {
    assertThat(asked(Requests.get("", path))).hasValue(location);
  }

  @Test
  void takesTheContextPathFromTheApplication() {
    request.contextPath("//evil.example/..//app");
    assertThat(asked(request)).hasValue("/app/notes.xhtml");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /notes.xhtml;jsessionid=12AB | /app/notes.xhtml
          /notes;JSESSIONID=12AB/list  | /app/notes/list
          /notes;jsessionid=12AB;v=2   | /app/notes%3Bv=2
          """)
  void neverContainsASessionId(String path, String location) {
    assertThat(askedAt(path)).hasValue(location);
  }

  @ParameterizedTest
  @CsvSource({
    "/login.xhtml",
    "/best\u00e4tigen.xhtml",
    "/favicon.ico",
    "/img/favicon.ico",
    "/apple-touch-icon-120x120.png",
    "/jakarta.faces.resource/style.css.xhtml",
  })
  void leavesOutWhatIsNoPageToComeBackTo(String path) {
    assertThat(asked(Requests.get(path))).isEmpty();
  }

  @Test
  void leavesOutFacesResourcesBelowAPrefix() {
    request.servletPath("/faces", "/jakarta.faces.resource/faces.js");
    assertThat(asked(request)).isEmpty();
  }

  @Test
  void leavesOutLoginViewsWhateverTheirQuery() {
    TestRequest login = Requests.get("/login.xhtml");
    login.query("next=%2Fapp%2Fnotes");
    assertThat(asked(login)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"image", "script", "style", "font", "manifest", "worker", "video", "x"})
  void leavesOutPartsOfPages(String destination) {
    request.header("Sec-Fetch-Dest", destination);
    assertThat(asked(request)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"document", "iframe", "frame", "empty", "none"})
  void namesPages(String destination) {
    request.header("Sec-Fetch-Dest", destination);
    assertThat(asked(request)).isPresent();
  }

  @Test
  void leavesOutCallsOfScriptsButNotOfFacesPages() {
    request.header("X-Requested-With", "XMLHttpRequest");
    assertThat(asked(request)).isEmpty();
    request.header("Faces-Request", "partial/ajax");
    assertThat(asked(request)).hasValue("/app/notes.xhtml");
  }

  @ParameterizedTest
  @CsvSource({
    "http://notes.example:8080/app/desk?a=1%2B1&b=%C3%A4, /app/desk?a=1%2B1&b=%C3%A4",
    "http://notes.example:8080/app/desk;jsessionid=12AB?a=1#top, /app/desk?a=1",
    "https://notes.example:8080/app/my%20desk, /app/my%20desk",
    "http://notes.example:8080/other/login.xhtml, /other/login.xhtml",
    "http://notes.example:8080/applied, /applied",
    "http://notes.example:8080, /",
    "/app/desk, /app/desk",
  })
  void namesThePageOfHtmx(String shown, String location) {
    assertThat(asked(ofHtmx(shown))).hasValue(location);
    assertThat(asked(ofHtmx(shown).header("X-Requested-With", "XMLHttpRequest")))
        .hasValue(location);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/app/desk",
        "http://notes.example:8080/;jsessionid=1/;jsessionid=1/evil.example/..//evil.example",
        "//evil.example/app/desk",
        "javascript:alert(1)",
        "http://notes.example:8080/app/login.xhtml?next=%2F",
        "",
      })
  void leavesOutAnythingElseOfHtmx(String shown) {
    assertThat(asked(ofHtmx(shown))).isEmpty();
  }

  @Test
  void namesNoPartOfAPage() {
    assertThat(asked(request.header("HX-Request", "true"))).isEmpty();
  }

  @Test
  void namesTheTargetOfALinkThatHtmxFollows() {
    assertThat(asked(ofHtmx("http://notes.example:8080/app/desk").header("HX-Boosted", "true")))
        .hasValue("/app/notes.xhtml");
  }

  @Test
  void namesThePageThatHtmxRestores() {
    TestRequest restored =
        ofHtmx("http://notes.example:8080/app/desk").header("HX-History-Restore-Request", "true");

    assertThat(asked(restored)).hasValue("/app/notes.xhtml");
  }

  private static TestRequest ofHtmx(String shown) {
    return Requests.get("/notes.xhtml")
        .header("HX-Request", "true")
        .header("HX-Current-URL", shown);
  }

  @Test
  void leavesOutWhatIsTooLong() {
    request.query("q=" + "x".repeat(2_000 - "/app/notes.xhtml?q=".length()));
    assertThat(asked(request)).map(String::length).hasValue(2_000);
    request.query(request.getQueryString() + "x");
    assertThat(asked(request)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"jakarta.servlet.forward.", "jakarta.servlet.async."})
  void namesThePageBeforeADispatch(String prefix) {
    TestRequest dispatched = Requests.get("/WEB-INF/inner.xhtml");
    dispatched.query("inner=1");
    dispatched.setAttribute(prefix + "servlet_path", "/notes");
    dispatched.setAttribute(prefix + "path_info", "/11");
    dispatched.setAttribute(prefix + "query_string", "page=2");
    assertThat(asked(dispatched)).hasValue("/app/notes/11?page=2");
  }

  @Test
  void namesThePageWithoutQueryBeforeADispatch() {
    request.query("inner=1");
    request.setAttribute(RequestDispatcher.FORWARD_SERVLET_PATH, "/outer");
    assertThat(asked(request)).hasValue("/app/outer");
  }

  @ParameterizedTest
  @CsvSource({
    "/app/notes/my%20notes, /app/notes/my%20notes?page=2",
    "/app/notes;jsessionid=12AB;v=1/list, /app/notes/list?page=2",
    "'/app/<b>', /app/%3Cb%3E?page=2",
    "/app//evil.example, /app/evil.example?page=2",
    "/app/..//evil.example, /app/evil.example?page=2",
    "/app/a/../notes/./my, /app/notes/my?page=2",
  })
  void namesThePageBeforeAnError(String uri, String location) {
    assertThat(asked(failed(uri))).hasValue(location);
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example/..//app/notes", "//app/notes", "/application", "/"})
  void leavesOutAFailedPageThatIsSpelledOddly(String uri) {
    assertThat(asked(failed(uri))).isEmpty();
  }

  @Test
  void leavesOutAFailedLoginViewHoweverItIsSpelled() {
    assertThat(asked(failed("/app/x/../login.xhtml"))).isEmpty();
  }

  @Test
  void takesTheQueryThatFailedWhereTheServerKeepsIt() {
    TestRequest failed = failed("/app/notes");
    failed.setAttribute("jakarta.servlet.error.query_string", "page=3");
    assertThat(asked(failed)).hasValue("/app/notes?page=3");
  }

  @Test
  void leavesOutAnErrorOfNoPage() {
    request.dispatcherType(DispatcherType.ERROR);
    assertThat(asked(request)).isEmpty();
  }

  private static TestRequest failed(String uri) {
    TestRequest failed = Requests.get("/error.xhtml");
    failed.dispatcherType(DispatcherType.ERROR);
    failed.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, uri);
    failed.query("page=2");
    return failed;
  }

  @Test
  void isAcceptedWhenItComesBack() {
    request.servletPath("/stra\u00dfe", "/a\\b;c");
    request.query("q=\\x&r=1%2B1");
    NextUrl next = NextUrl.ofRequest(request, VIEWS).orElseThrow();
    assertThat(NextUrl.of(next.location(), request)).hasValue(next);
  }
}
