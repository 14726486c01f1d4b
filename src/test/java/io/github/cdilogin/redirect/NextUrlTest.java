package io.github.cdilogin.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NextUrlTest {

  private static final AddressBar LOGIN_PAGE =
      new AddressBar("http", "notes.example", 8080, "/app/login.xhtml?next=x");

  private final HttpServletRequest request = Requests.get("/login.xhtml");

  static Stream<String> hostile() {
    return Cases.lines("hostile-next.txt");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void refusesWhatIsNotOurs(String text) {
    assertThat(NextUrl.of(text, request)).isEmpty();
  }

  @Test
  void refusesNothingAndTheEmptyText() {
    assertThat(NextUrl.of(null, request)).isEmpty();
    assertThat(NextUrl.of("", request)).isEmpty();
    assertThat(NextUrl.of("  ", request)).isEmpty();
  }

  static Stream<Arguments> good() {
    return Cases.lines("good-next.txt")
        .map(line -> line.split(" -> ", 2))
        .map(pair -> Arguments.of(pair[0], pair[pair.length - 1]));
  }

  @ParameterizedTest
  @MethodSource("good")
  void givesTheLocationOfWhatIsOurs(String text, String location) {
    assertThat(NextUrl.of(text, request)).map(NextUrl::location).hasValue(location);
  }

  @ParameterizedTest
  @MethodSource("good")
  void leadsABrowserWhereTheTextItselfWould(String text, String location) {
    assertThat(LOGIN_PAGE.follow(location)).isEqualTo(LOGIN_PAGE.follow(text));
  }

  @ParameterizedTest
  @MethodSource("good")
  void acceptsItsOwnLocationUnchanged(String text, String location) {
    assertThat(NextUrl.of(location, request)).hasToString("Optional[" + location + "]");
  }

  @Test
  void isLimitedAsItWillBeSent() {
    String written = "/" + "\u20ac".repeat(222);
    assertThat(NextUrl.of(written, request)).isPresent();
    assertThat(NextUrl.of(written + "\u20ac", request)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https, notes.example, 443, https://notes.example/a",
    "https, notes.example, 443, https://notes.example:443/a",
    "https, notes.example, 443, https://Notes.Example/a",
    "http, notes.example, 80, http://notes.example/a",
    "http, notes.example, 80, http://notes.example:80/a",
    "http, Notes.Example, 80, http://notes.example/a",
    "http, 127.0.0.1, 8080, http://127.0.0.1:8080/a",
    "http, [::1], 8080, http://[::1]:8080/a",
    "http, ::1, 80, http://[::1]/a",
    "https, notes.example, 443, http://notes.example/a",
    "https, notes.example, 443, http://notes.example:443/a",
    "http, notes.example, 80, https://notes.example/a",
  })
  void knowsItsOwnOriginByHttpAndByHttps(String scheme, String host, int port, String text) {
    assertThat(NextUrl.of(text, Requests.at(scheme, host, port)))
        .map(NextUrl::location)
        .hasValue("/a");
  }

  @ParameterizedTest
  @CsvSource({
    "https, notes.example, 443, https://notes.example:80/a",
    "http, notes.example, 443, http://notes.example/a",
    "http, 127.0.0.1, 80, http://2130706433/a",
    "http, 127.0.0.1, 80, http://0x7f.1/a",
    "http, [::1], 80, http://[::2]/a",
    "http, [::1], 80, http://[::1/a",
    "http, ski.example, 80, http://s\u212Ai.example/a",
    "http, ski.example, 80, http://sk\u0131.example/a",
  })
  void knowsTheOriginsOfOthers(String scheme, String host, int port, String text) {
    assertThat(NextUrl.of(text, Requests.at(scheme, host, port))).isEmpty();
  }

  @Test
  void isAValue() {
    NextUrl page = NextUrl.of("/app/notes", request).orElseThrow();
    NextUrl same = NextUrl.of("http://notes.example:8080/app/notes", request).orElseThrow();
    NextUrl elsewhere =
        NextUrl.of("/app/notes", Requests.at("https", "notes.example", 443)).orElseThrow();
    assertThat(page).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(elsewhere);
    assertThat(page).isNotEqualTo(NextUrl.of("/app/", request).orElseThrow());
  }

  /** Pieces that parsers disagree about; put together at random they make what no list has. */
  private static final String[] PIECES = {
    "/",
    "/",
    "/",
    "//",
    "\\",
    "\t",
    "\n",
    "\r",
    "\0",
    "\u001f",
    "\u007f",
    " ",
    ":",
    "@",
    "?",
    "#",
    ".",
    "..",
    "%2e",
    "%2F",
    "%5c",
    "%09",
    "%",
    ";",
    "&",
    "=",
    "[",
    "]",
    "'",
    "\"",
    "<",
    "{",
    "^",
    "`",
    "|",
    "http:",
    "https:",
    "HTTP://",
    "javascript:",
    "notes.example:8080",
    "notes.example",
    ":8080",
    ":80",
    "evil.example",
    "app",
    "a",
    "\u00e9",
    "\u20ac",
    "\ud83d",
    "\ude00",
    "\uff0f",
    "\uff3c",
    "\u3002",
    "\u2028",
    "\u0085",
    "\ufeff",
    "\u017f",
    "\u212a",
    "http://notes.example:8080",
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 20, 300, 4_000})
  void neverLeadsAway(long seed) {
    Random random = new Random(seed);
    int accepted = 0;
    for (int i = 0; i < 50_000; i++) {
      String text = randomText(random);
      if (NextUrl.of(text, request).isPresent()) {
        accepted++;
        assertLeadsToOurselves(text);
      }
    }
    assertThat(accepted).as("accepted texts, to see that the loop tests something").isPositive();
  }

  /** What is put before and into a payload to hide its two slashes from a check. */
  private static final String[] DETOURS = {
    "/.",
    "/..",
    "/%2e",
    "/%2E",
    "/.%2e",
    "/%2e%2E",
    "/;",
    "/;x",
    "/.;",
    "/..;x",
    "/%2e;",
    "\\",
    "/\\",
    "/./..",
    "/a/..",
    "/a/.;x/..",
    "/;/..",
  };

  static Stream<Arguments> payloadsWithDetours() {
    List<String> payloads =
        Stream.of(
                Cases.lines("hostile-next.txt"),
                Cases.lines("good-next.txt").map(line -> line.split(" -> ", 2)[0]),
                Stream.of("//evil.example", "///evil.example/x", "/evil.example", "/app//x"))
            .flatMap(payload -> payload)
            .filter(payload -> payload.length() < 100)
            .toList();
    return Stream.of(DETOURS).map(detour -> Arguments.of(detour, payloads));
  }

  @ParameterizedTest
  @MethodSource("payloadsWithDetours")
  void sendsNoPathThatAServerCouldTakeForAHost(String detour, List<String> payloads) {
    for (String payload : payloads) {
      assertNoHost(detour + payload);
      assertNoHost(payload + detour + "//evil.example");
      assertNoHost("/app" + detour + payload);
      assertNoHost("http://notes.example:8080" + detour + payload);
      assertNoHost(detour + detour + payload);
    }
  }

  private void assertNoHost(String text) {
    NextUrl.of(text, request)
        .map(NextUrl::location)
        .ifPresent(
            location -> {
              AddressBar end = LOGIN_PAGE.follow(location).orElseThrow();
              String path = location.replaceFirst("[?#].*", "");
              AddressBar withoutParameters =
                  LOGIN_PAGE.follow(path.replaceAll(";[^/]*", "")).orElseThrow();
              assertThat(end.isAtOriginOf(LOGIN_PAGE)).as(text).isTrue();
              assertThat(end.rest()).as(text).isEqualTo(location).doesNotStartWith("//");
              assertThat(withoutParameters.isAtOriginOf(LOGIN_PAGE)).as(text).isTrue();
              assertThat(withoutParameters.rest()).as(text).doesNotStartWith("//");
            });
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder(random.nextInt(3) == 0 ? "" : "/");
    for (int length = random.nextInt(8); length >= 0; length--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private void assertLeadsToOurselves(String text) {
    String location = NextUrl.of(text, request).orElseThrow().location();
    AddressBar end = LOGIN_PAGE.follow(location).orElseThrow();
    assertThat(location).as(text).matches("/(?!/)[!-~]*").doesNotContain("\\");
    assertThat(end.rest()).as(text).isEqualTo(location).doesNotStartWith("//");
    assertThat(end.isAtOriginOf(LOGIN_PAGE)).as(text).isTrue();
    assertThat(LOGIN_PAGE.follow(text)).as(text).hasValue(end);
    assertThat(NextUrl.of(location, request)).as(text).hasToString("Optional[" + location + "]");
  }
}
