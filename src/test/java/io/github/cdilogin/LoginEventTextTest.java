package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.LoginEvent.Accessed;
import io.github.cdilogin.LoginEvent.LoadedFromRequest;
import io.github.cdilogin.LoginEvent.LoggedIn;
import io.github.cdilogin.LoginEvent.LoggedOut;
import io.github.cdilogin.LoginEvent.LoginConfirmed;
import io.github.cdilogin.LoginEvent.LoginRevoked;
import io.github.cdilogin.LoginEvent.LoginRevoked.Reason;
import io.github.cdilogin.LoginEvent.NeedsRefresh;
import io.github.cdilogin.LoginEvent.RequestDetails;
import io.github.cdilogin.LoginEvent.Unauthorized;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Events as lines of a log. */
class LoginEventTextTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final String EVIL = "x\r\n2026 LoggedIn root\u001b[2J\u202e\u2028\0";
  private static final RequestDetails OCCASION =
      new RequestDetails(NOW, "127.0.0.1", "Firefox/150 (X11)", "GET", "/app/notes");
  private static final RequestDetails EVIL_OCCASION =
      new RequestDetails(NOW, EVIL, EVIL, EVIL, EVIL);

  static Stream<LoginEvent> eventsThatAVisitorCanSpoil() {
    return Stream.of(
        new Accessed(EVIL_OCCASION),
        new LoggedIn(EVIL, true, false, false, EVIL_OCCASION),
        new LoggedOut(EVIL, EVIL_OCCASION),
        new LoginConfirmed(EVIL, EVIL_OCCASION),
        new LoadedFromRequest(EVIL, EVIL_OCCASION),
        new LoginRevoked(EVIL, Reason.USER_GONE, EVIL_OCCASION),
        new Unauthorized(EVIL, "Notes.read", EVIL_OCCASION),
        new NeedsRefresh(EVIL, "Notes.read", "expired", EVIL_OCCASION));
  }

  @ParameterizedTest
  @MethodSource("eventsThatAVisitorCanSpoil")
  void areOneLineWithoutTerminalCodes(LoginEvent event) {
    assertThat(event.toString())
        .matches("[\\x20-\\x7E]+")
        .contains("x\\u000d\\u000a2026 LoggedIn root\\u001b[2J\\u202e\\u2028\\u0000");
  }

  @Test
  void sayWhatHappened() {
    String request = "2026-11-23T08:00:00Z 127.0.0.1 GET /app/notes by Firefox/150 (X11)";

    assertThat(OCCASION).hasToString(request);
    assertThat(new LoggedIn("ann", true, false, false, OCCASION))
        .hasToString("LoggedIn ann " + request);
    assertThat(new LoggedOut("ann", OCCASION)).hasToString("LoggedOut ann " + request);
    assertThat(new LoginConfirmed("ann", OCCASION)).hasToString("LoginConfirmed ann " + request);
    assertThat(new LoadedFromRequest("ann", OCCASION))
        .hasToString("LoadedFromRequest ann " + request);
    assertThat(new LoginRevoked("ann", Reason.STAMP_CHANGED, OCCASION))
        .hasToString("LoginRevoked ann STAMP_CHANGED " + request);
    assertThat(new NeedsRefresh("ann", "Notes.read", "not-fresh", OCCASION))
        .hasToString("NeedsRefresh ann Notes.read not-fresh " + request);
    assertThat(new Unauthorized("ann", "Notes.read", OCCASION))
        .hasToString("Unauthorized ann Notes.read " + request);
  }

  @Test
  void sayThatSomethingIsMissing() {
    assertThat(new RequestDetails(NOW, "127.0.0.1", null, "GET", "/"))
        .hasToString("2026-11-23T08:00:00Z 127.0.0.1 GET / by -");
    assertThat(new LoadedFromRequest(null, OCCASION).toString()).startsWith("LoadedFromRequest - ");
  }

  @ParameterizedTest
  @CsvSource({
    "Ärger 😀, Ärger 😀",
    "C:\\u000a, C:\\u005cu000a",
    "'\u0085', \\u0085",
    "'a\u200bb', a\\u200bb",
    "'\u2066evil\u2069', \\u2066evil\\u2069",
    "'\uD800', \\ud800",
    "'a\tb', a\\u0009b",
    "'\uFEFF', \\ufeff"
  })
  void keepLettersAndEscapeTheRest(String sent, String logged) {
    assertThat(LogSanitizer.of(sent)).isEqualTo(logged);
  }

  @Test
  void areCutAtTwoHundredCharactersOfWhatWasSent() {
    assertThat(LogSanitizer.of("a".repeat(201))).isEqualTo("a".repeat(200));
    assertThat(LogSanitizer.of("😀".repeat(201))).isEqualTo("😀".repeat(200));
  }
}
