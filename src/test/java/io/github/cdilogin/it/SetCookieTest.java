package io.github.cdilogin.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetCookieTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void readsEveryAttributeWhateverItsCase() {
    SetCookie cookie =
        SetCookie.parse("id=a=b; PATH=/app; max-age=60; Secure; HTTPONLY; SameSite=Lax");

    assertThat(cookie.name()).isEqualTo("id");
    assertThat(cookie.value()).isEqualTo("a=b");
    assertThat(cookie.path()).contains("/app");
    assertThat(cookie.maxAge()).contains(Duration.ofMinutes(1));
    assertThat(cookie.sameSite()).contains("Lax");
    assertThat(cookie.attributes()).containsEntry("HttpOnly", "").containsEntry("Path", "/app");
    assertThat(cookie.isSecure()).isTrue();
    assertThat(cookie.isHttpOnly()).isTrue();
  }

  @Test
  void lastsAsLongAsTheBrowserByDefault() {
    SetCookie cookie = SetCookie.parse("id=1");

    assertThat(cookie.end(NOW)).isEmpty();
    assertThat(cookie.path()).isEmpty();
    assertThat(cookie.isSecure()).isFalse();
    assertThat(cookie.isHttpOnly()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Thu, 01 Jan 1970 00:00:10 GMT", "Thu, 01-Jan-1970 00:00:10 GMT"})
  void readsTheDateInBothSpellings(String date) {
    SetCookie cookie = SetCookie.parse("id=; Expires=" + date);

    assertThat(cookie.expires()).contains(Instant.ofEpochSecond(10));
    assertThat(cookie.end(NOW)).contains(Instant.ofEpochSecond(10));
  }

  @Test
  void prefersTheAgeToTheDate() {
    SetCookie cookie = SetCookie.parse("id=1; Max-Age=5; Expires=Thu, 01 Jan 1970 00:00:10 GMT");

    assertThat(cookie.end(NOW)).contains(NOW.plusSeconds(5));
  }
}
