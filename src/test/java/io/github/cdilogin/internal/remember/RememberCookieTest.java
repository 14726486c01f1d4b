package io.github.cdilogin.internal.remember;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.CookieSecure;
import io.github.cdilogin.SameSite;
import io.github.cdilogin.internal.configuration.RememberCookieSettings;
import io.github.cdilogin.internal.crypto.Digest;
import io.github.cdilogin.testing.TestRequest;
import io.github.cdilogin.testing.TestServletContext;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RememberCookieTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final String DELETED = "Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT";

  private final RememberTokenCodec codec =
      new RememberTokenCodec(List.of("a-key-of-this-application-0123456789abcdef"), "/app");
  private final TestRequest request = new TestRequest();

  @BeforeEach
  void placeTheApplication() {
    ((TestServletContext) request.getServletContext()).contextPath("/app");
  }

  @Test
  void isSafeByDefault() {
    RememberCookie cookie = new RememberCookie(RememberCookieSettings.DEFAULTS);

    assertThat(cookie.set("abc", Duration.ofDays(30), request))
        .isEqualTo("remember_token=abc; Path=/app; Max-Age=2592000; HttpOnly; SameSite=Lax");
    assertThat(cookie.clear(request))
        .isEqualTo("remember_token=; Path=/app; " + DELETED + "; HttpOnly; SameSite=Lax");
  }

  /** Open Liberty gives no value for a cookie that has none. */
  @Test
  void withoutAValueIsMalformed() {
    request.cookie("remember_token", null);

    assertThat(
            new RememberCookie(RememberCookieSettings.DEFAULTS)
                .read(request, codec, Clock.fixed(NOW, ZoneOffset.UTC)))
        .isEqualTo(InvalidCookie.MALFORMED);
  }

  @Test
  void isSecureWhenTheRequestIs() {
    request.server("https", "localhost", 443);

    assertThat(new RememberCookie(RememberCookieSettings.DEFAULTS).clear(request))
        .contains("; Secure; HttpOnly");
  }

  @Test
  void isDeletedWithAllAttributesItWasSetWith() {
    RememberCookie cookie =
        new RememberCookie(
            new RememberCookieSettings(
                "keep_me",
                Duration.ofDays(2),
                "example.test",
                "/area",
                CookieSecure.ALWAYS,
                false,
                SameSite.STRICT,
                null,
                false));

    assertThat(cookie.set("abc", Duration.ofDays(2), request))
        .isEqualTo(
            "keep_me=abc; Path=/area; Max-Age=172800; Domain=example.test; Secure;"
                + " SameSite=Strict");
    assertThat(cookie.clear(request))
        .isEqualTo(
            "keep_me=; Path=/area; " + DELETED + "; Domain=example.test; Secure; SameSite=Strict");
  }

  @Test
  void leavesSameSiteAndSecureOutIfConfiguredSo() {
    request.server("https", "localhost", 443);
    RememberCookieSettings bare =
        RememberCookieSettings.DEFAULTS
            .withSecure(CookieSecure.NEVER)
            .withSameSite(SameSite.UNSET)
            .withHttpOnly(false);

    assertThat(new RememberCookie(bare).set("abc", Duration.ofSeconds(5), request))
        .isEqualTo("remember_token=abc; Path=/app; Max-Age=5");
  }

  @Test
  void livesAtTheRootOfTheServerWithTheApplication() {
    TestRequest atRoot = new TestRequest();

    assertThat(new RememberCookie(RememberCookieSettings.DEFAULTS).clear(atRoot))
        .startsWith("remember_token=; Path=/; ");
  }

  @ParameterizedTest
  @CsvSource({
    "/my notes, /my%20notes",
    "/bücher, /b%C3%BCcher",
    "/b%C3%BCcher, /b%C3%BCcher",
    "/a<b, /a%3Cb"
  })
  void livesWhereBrowsersFindTheApplication(String contextPath, String path) {
    ((TestServletContext) request.getServletContext()).contextPath(contextPath);
    RememberCookie cookie = new RememberCookie(RememberCookieSettings.DEFAULTS);

    assertThat(cookie.set("abc", Duration.ofDays(1), request)).contains("; Path=" + path + "; ");
    assertThat(cookie.clear(request)).contains("; Path=" + path + "; ");
  }

  @ParameterizedTest
  @CsvSource({"PT0S", "PT-1S", "PT-0.5S"})
  void isOverAtOnceWithoutALife(Duration lifetime) {
    assertThat(new RememberCookie(RememberCookieSettings.DEFAULTS).set("abc", lifetime, request))
        .contains(DELETED);
  }

  @ParameterizedTest
  @CsvSource({"PT0.001S, 1", "PT1S, 1", "PT1.5S, 2"})
  void livesToTheFullSecond(Duration lifetime, long seconds) {
    assertThat(new RememberCookie(RememberCookieSettings.DEFAULTS).set("abc", lifetime, request))
        .contains("; Max-Age=" + seconds + ";");
  }

  @Test
  void livesNoLongerThanBrowsersCanCount() {
    assertThat(RememberCookie.limited(Duration.ofSeconds(Long.MAX_VALUE)))
        .isEqualTo(Duration.ofSeconds(Integer.MAX_VALUE));
    assertThat(RememberCookie.limited(Duration.ofDays(365))).isEqualTo(Duration.ofDays(365));
  }

  @Test
  void isAbsentWithoutACookieOfItsName() {
    assertThat(read()).isEqualTo(InvalidCookie.ABSENT);
    assertThat(read(new Cookie("other", value("ann")))).isEqualTo(InvalidCookie.ABSENT);
  }

  @Test
  void isTheFirstOfSeveralThatIsValid() {
    assertThat(
            read(
                new Cookie("remember_token", "nonsense"),
                new Cookie("remember_token", value("ann")),
                new Cookie("remember_token", value("ben"))))
        .isInstanceOfSatisfying(
            RememberToken.class, token -> assertThat(token.loginId()).isEqualTo("ann"));
  }

  @Test
  void namesWhatIsWrongWithTheFirst() {
    assertThat(
            read(
                new Cookie("remember_token", "nonsense"),
                new Cookie("remember_token", codec.sign("ann", NOW, Digest.NONE))))
        .isEqualTo(InvalidCookie.MALFORMED);
  }

  private String value(String loginId) {
    return codec.sign(loginId, NOW.plusSeconds(60), Digest.NONE);
  }

  private CookieReadResult read(Cookie... cookies) {
    for (Cookie cookie : cookies) {
      request.cookie(cookie.getName(), cookie.getValue());
    }
    return new RememberCookie(RememberCookieSettings.DEFAULTS)
        .read(request, codec, Clock.fixed(NOW, ZoneOffset.UTC));
  }
}
