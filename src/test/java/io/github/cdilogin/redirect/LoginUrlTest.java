package io.github.cdilogin.redirect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginUrlTest {

  private static final AddressBar PAGE =
      new AddressBar("http", "notes.example", 8080, "/app/notes");

  private final HttpServletRequest request = Requests.get("/notes");

  private NextUrl next(String text) {
    return NextUrl.of(text, request).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "/login.xhtml, /app/login.xhtml",
    "/login.xhtml?lang=en#form, /app/login.xhtml?lang=en#form",
    "/f\u00fcr dich?\u00e4, /app/f%C3%BCr%20dich?%C3%A4",
    "https://auth.example, https://auth.example",
    "HTTPS://Auth.Example:8443/In?a=1, https://auth.example:8443/In?a=1",
    "http://[::1]:8080/in, http://[::1]:8080/in",
  })
  void isTheViewItself(String view, String url) {
    assertThat(LoginUrl.to(view, request)).hasToString(url);
    assertThat(LoginUrl.isView(view)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "login.xhtml",
        "?a",
        "//auth.example/login",
        "https:auth.example",
        "https://",
        "https:///login",
        "https://eve@auth.example/",
        "https://auth.example:x/",
        "https://auth example/",
        "https://auth.example\\@evil.example/",
        "https://auth\u3002example/",
        "javascript:alert(1)",
        "ftp://auth.example/",
        " /login.xhtml",
      })
  void refusesWhatIsNoView(String view) {
    assertThat(LoginUrl.isView(view)).isFalse();
    assertThatThrownBy(() -> LoginUrl.to(view))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "A login view is a path that begins with one slash, or a full http or https address: ");
  }

  @Test
  void namesTheRefusedViewWithoutItsLineBreaks() {
    assertThatThrownBy(() -> LoginUrl.to("log\nin"))
        .hasMessageEndingWith("http or https address: log%0Ain");
  }

  @ParameterizedTest
  @CsvSource({
    "'', /login.xhtml",
    "/, /login.xhtml",
    "/app, /app/login.xhtml",
    "/a b, /a%20b/login.xhtml",
    "//evil.example, /evil.example/login.xhtml",
  })
  void livesWithinTheApplication(String contextPath, String url) {
    assertThat(LoginUrl.to("/login.xhtml").withContextPath(contextPath)).hasToString(url);
  }

  @ParameterizedTest
  @CsvSource({
    "/login.xhtml, /app/login.xhtml?next=%2Fapp%2Fnotes%3Fa%3D1%2526b%23c",
    "/login.xhtml?, /app/login.xhtml?next=%2Fapp%2Fnotes%3Fa%3D1%2526b%23c",
    "/login.xhtml?lang=en, /app/login.xhtml?lang=en&next=%2Fapp%2Fnotes%3Fa%3D1%2526b%23c",
    "/login.xhtml#form, /app/login.xhtml?next=%2Fapp%2Fnotes%3Fa%3D1%2526b%23c#form",
    "/in?next=/old&a=1&next, /app/in?a=1&next=%2Fapp%2Fnotes%3Fa%3D1%2526b%23c",
    "/in?nextday=1, /app/in?nextday=1&next=%2Fapp%2Fnotes%3Fa%3D1%2526b%23c",
    "/in?a=&a=2&b, /app/in?a=&a=2&b&next=%2Fapp%2Fnotes%3Fa%3D1%2526b%23c",
  })
  void carriesTheWayBack(String view, String url) {
    assertThat(LoginUrl.to(view, request).next(next("/app/notes?a=1%26b#c"))).hasToString(url);
  }

  @Test
  void givesAnExternalViewTheFullAddress() {
    LoginUrl login = LoginUrl.to("https://auth.example/in?app=notes", request);
    assertThat(login.next(next("/app/notes?a=1")))
        .hasToString(
            "https://auth.example/in?app=notes"
                + "&next=http%3A%2F%2Fnotes.example%3A8080%2Fapp%2Fnotes%3Fa%3D1");
  }

  @Test
  void givesAnotherApplicationOfOurServerThePath() {
    LoginUrl login = LoginUrl.to("http://notes.example:8080/sso", request);
    assertThat(login.next(next("/app/notes")))
        .hasToString("http://notes.example:8080/sso?next=%2Fapp%2Fnotes");
  }

  @Test
  void carriesNothingForNowhere() {
    LoginUrl login = LoginUrl.to("/login.xhtml?next=/old", request).next(next("/app/notes"));
    assertThat(login.next((NextUrl) null)).hasToString("/app/login.xhtml?next=/old");
    assertThat(login.next((String) null)).hasToString("/app/login.xhtml?next=/old");
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost/p?a=1&b=2#c, /app/in?next=%2Fp%3Fa%3D1%26b%3D2",
    "/p, /app/in?next=%2Fp",
    "'', /app/in?next=",
    "http://localhost//evil.example, /app/in?next=http%3A%2F%2Flocalhost%2F%2Fevil.example",
    "http://localhost/.//evil.example, /app/in?next=http%3A%2F%2Flocalhost%2F.%2F%2Fevil.example",
  })
  void shortensAnAddress(String next, String url) {
    assertThat(LoginUrl.to("/in", request).next(next)).hasToString(url);
  }

  @Test
  void usesTheNamedParameter() {
    LoginUrl login = LoginUrl.to("/in?next=1&to=2&weiter+%26=3", request).next(next("/a"));
    assertThat(login.parameter("to")).hasToString("/app/in?next=1&weiter+%26=3&to=%2Fa");
    assertThat(login.parameter("weiter &")).hasToString("/app/in?next=1&to=2&weiter+%26=%2Fa");
    assertThatThrownBy(() -> login.parameter(""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The parameter of the redirect target needs a name");
  }

  @Test
  void goesToTheForcedHost() {
    LoginUrl own = LoginUrl.to("/in", request).withHost("www.example:8443");
    assertThat(own.next(next("/a"))).hasToString("//www.example:8443/app/in?next=%2Fa");
    assertThat(own).hasToString("/app/in");
    assertThat(LoginUrl.to("https://auth.example/in").withHost("www.example").next("http://h/p"))
        .hasToString("https://www.example/in?next=http%3A%2F%2Fh%2Fp");
    assertThat(own.withHost(null).next(next("/a"))).hasToString("/app/in?next=%2Fa");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a/b", "eve@a", "a b", "a\r\nb", "a:b", "[::1", "a?b", "a\\b"})
  void refusesWhatIsNoHost(String host) {
    assertThatThrownBy(() -> LoginUrl.to("/in").withHost(host))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("A host is a name or an address, with a port if need be: ");
  }

  @Test
  void changesOnlyCopies() {
    LoginUrl login = LoginUrl.to("/in");
    login.withContextPath("/app").next("/a").parameter("to").withHost("www.example");
    assertThat(login).hasToString("/in");
  }

  @ParameterizedTest
  @CsvSource({
    "/in, http://localhost/notes?a=1#top, /notes?a=1",
    "/in, /notes, /notes",
    "/in, http://localhost, /",
    "/in, http://localhost?a=1, /?a=1",
    "/in, notes?a=1, notes?a=1",
    "/in, '', ''",
    "http://localhost/in, http://localhost/notes, /notes",
    "HTTP://LocalHost/in, http://localhost/notes, /notes",
    "//localhost/in, http://localhost/notes, /notes",
    "https://localhost/in, http://localhost/notes, http://localhost/notes",
    "http://in.localhost/in, http://localhost/notes#top, http://localhost/notes#top",
    "http://localhost:81/in, http://localhost/notes, http://localhost/notes",
    "/in, http://localhost/caf\u00e9, /caf%C3%A9",
    "/in, http://localhost/a%2Fb?c=1%2B1, /a%2Fb?c=1%2B1",
    "/in, x:javascript:alert(1), x:javascript:alert(1)",
  })
  void shortens(String loginUrl, String currentUrl, String shortened) {
    assertThat(LoginUrl.shorten(loginUrl, currentUrl)).isEqualTo(shortened);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example/x", "///evil.example", "/\\evil.example", "\\\\evil.example",
        "/\t/evil.example", "/%09/evil.example", "//evil.example/../x?y=1", "/\n\\evil.example",
        "/./\\evil.example", "/..//evil.example",
      })
  void neverShortensToTheAddressOfAnother(String path) {
    String shortened = LoginUrl.shorten("/in", "http://notes.example:8080" + path);
    assertThat(shortened).doesNotStartWith("//");
    assertThat(PAGE.follow(shortened)).hasValueSatisfying(end -> end.isAtOriginOf(PAGE));
  }
}
