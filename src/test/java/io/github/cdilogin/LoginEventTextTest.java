package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.LoginEvent.LoginRevoked.Reason;
import io.github.cdilogin.LoginEvent.RequestDetails;
import io.github.cdilogin.internal.event.LoginEvents;
import io.github.cdilogin.internal.problem.LogSanitizer;
import io.github.cdilogin.internal.request.CurrentRequestDetails;
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
      new CurrentRequestDetails(NOW, "127.0.0.1", "Firefox/150 (X11)", "GET", "/app/notes");
  private static final RequestDetails EVIL_OCCASION =
      new CurrentRequestDetails(NOW, EVIL, EVIL, EVIL, EVIL);

  static Stream<LoginEvent> eventsThatAClientCanForge() {
    return Stream.of(
        new LoginEvents.Accessed(EVIL_OCCASION),
        new LoginEvents.LoggedIn(EVIL, true, false, false, EVIL_OCCASION),
        new LoginEvents.LoggedOut(EVIL, EVIL_OCCASION),
        new LoginEvents.LoginConfirmed(EVIL, EVIL_OCCASION),
        new LoginEvents.LoadedFromRequest(EVIL, EVIL_OCCASION),
        new LoginEvents.LoginRevoked(EVIL, Reason.USER_GONE, EVIL_OCCASION),
        new LoginEvents.Unauthorized(EVIL, "Notes.read", EVIL_OCCASION),
        new LoginEvents.NeedsRefresh(EVIL, "Notes.read", RefusalReason.EXPIRED, EVIL_OCCASION));
  }

  @ParameterizedTest
  @MethodSource("eventsThatAClientCanForge")
  void areOneLineWithoutTerminalCodes(LoginEvent event) {
    assertThat(event.toString())
        .matches("[\\x20-\\x7E]+")
        .contains("x\\u000d\\u000a2026 LoggedIn root\\u001b[2J\\u202e\\u2028\\u0000");
  }

  @Test
  void nameWhatHappened() {
    String request = "2026-11-23T08:00:00Z 127.0.0.1 GET /app/notes by Firefox/150 (X11)";

    assertThat(OCCASION).hasToString(request);
    assertThat(new LoginEvents.LoggedIn("ann", true, false, false, OCCASION))
        .hasToString("LoggedIn ann " + request);
    assertThat(new LoginEvents.LoggedOut("ann", OCCASION)).hasToString("LoggedOut ann " + request);
    assertThat(new LoginEvents.LoginConfirmed("ann", OCCASION))
        .hasToString("LoginConfirmed ann " + request);
    assertThat(new LoginEvents.LoadedFromRequest("ann", OCCASION))
        .hasToString("LoadedFromRequest ann " + request);
    assertThat(new LoginEvents.LoginRevoked("ann", Reason.STAMP_CHANGED, OCCASION))
        .hasToString("LoginRevoked ann STAMP_CHANGED " + request);
    assertThat(new LoginEvents.NeedsRefresh("ann", "Notes.read", RefusalReason.NOT_FRESH, OCCASION))
        .hasToString("NeedsRefresh ann Notes.read not-fresh " + request);
    assertThat(new LoginEvents.Unauthorized("ann", "Notes.read", OCCASION))
        .hasToString("Unauthorized ann Notes.read " + request);
  }

  @Test
  void nameWhatIsMissing() {
    assertThat(new CurrentRequestDetails(NOW, "127.0.0.1", null, "GET", "/"))
        .hasToString("2026-11-23T08:00:00Z 127.0.0.1 GET / by -");
    assertThat(new LoginEvents.LoadedFromRequest(null, OCCASION).toString())
        .startsWith("LoadedFromRequest - ");
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
