package io.github.cdilogin.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reference is checked with examples of the standard. */
class AddressBarTest {

  private static final AddressBar PAGE =
      new AddressBar("http", "notes.example", 8080, "/app/login.xhtml?next=x#top");

  @ParameterizedTest
  @CsvSource({
    "/a/b?c#d, http, notes.example, 8080, /a/b?c#d",
    "a/b, http, notes.example, 8080, /app/a/b",
    "../a, http, notes.example, 8080, /a",
    "?q, http, notes.example, 8080, /app/login.xhtml?q",
    "#f, http, notes.example, 8080, /app/login.xhtml?next=x#f",
    "/a/./b/%2E%2e/c/.., http, notes.example, 8080, /a/",
    "/..//evil.example, http, notes.example, 8080, //evil.example",
    "//evil.example, http, evil.example, 80, /",
    "/\\evil.example, http, evil.example, 80, /",
    "////evil.example/x, http, evil.example, 80, /x",
    "http:evil.example, http, notes.example, 8080, /app/evil.example",
    "http:\\\\evil.example, http, evil.example, 80, /",
    "https:evil.example, https, evil.example, 443, /",
    "http://u:p@h@evil.example:81/, http, evil.example, 81, /",
    "http://%65vil\uFF0Eexample, http, evil.example, 80, /",
    "javascript:alert(1), javascript, '', -1, alert(1)",
    "/{<\u20AC>}?{'}#`, http, notes.example, 8080, '/%7B%3C%E2%82%AC%3E%7D?{%27}#%60'",
  })
  void followsAsTheStandardRequires(
      String link, String scheme, String host, int port, String rest) {
    assertThat(PAGE.follow(link)).hasValue(new AddressBar(scheme, host, port, rest));
  }

  @ParameterizedTest
  @CsvSource({"http://", "http://a b/", "http://evil.example:x/", "'https://[evil\\'"})
  void staysWhereTheTextIsNoUrl(String link) {
    assertThat(PAGE.follow(link)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "' \u0001//evil.example '",
    "'/\t/evil.example'",
    "'\n/\r\n/evil.example'",
  })
  void losesBlanksAndLineBreaks(String link) {
    assertThat(PAGE.follow(link)).hasValue(new AddressBar("http", "evil.example", 80, "/"));
  }
}
