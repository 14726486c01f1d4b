package io.github.cdilogin.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.testing.TestClock;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CookieJarTest {
  private static final URI APP = URI.create("http://127.0.0.1:8080/app/");
  private static final URI PAGE = APP.resolve("inner/page.xhtml");

  private final TestClock clock = new TestClock();
  private final CookieJar jar = new CookieJar(clock);

  @Test
  void sendsACookieToItsPathAndBelow() {
    take("id=1; Path=/app");

    assertThat(jar.header(APP)).contains("id=1");
    assertThat(jar.header(APP.resolve("/app"))).contains("id=1");
    assertThat(jar.header(PAGE)).contains("id=1");
    assertThat(jar.header(APP.resolve("/app2/"))).isEmpty();
    assertThat(jar.header(APP.resolve("/"))).isEmpty();
  }

  @Test
  void takesTheFolderOfTheRequestForAMissingPath() {
    jar.take(PAGE, List.of(SetCookie.parse("id=1")));

    assertThat(jar.header(PAGE)).contains("id=1");
    assertThat(jar.header(APP)).isEmpty();
  }

  @Test
  void sendsTheLongestPathFirst() {
    take("id=outer; Path=/", "id=inner; Path=/app/inner", "other=2; Path=/app");

    assertThat(jar.header(PAGE)).contains("id=inner; other=2; id=outer");
    assertThat(jar.value("id", PAGE)).contains("inner");
    assertThat(jar.value("id", APP)).contains("outer");
  }

  @Test
  void replacesACookieOfTheSameNameAndPath() {
    take("id=1; Path=/app");
    take("id=2; Path=/app");

    assertThat(jar.header(APP)).contains("id=2");
  }

  @Test
  void forgetsACookieAtItsEnd() {
    take("id=1; Path=/app; Max-Age=60");
    assertThat(jar.header(APP)).contains("id=1");

    clock.advance(Duration.ofSeconds(60));

    assertThat(jar.header(APP)).isEmpty();
  }

  @Test
  void forgetsACookieThatTheServerDeletes() {
    take("a=1; Path=/app", "b=2; Path=/app");

    take("a=; Path=/app; Max-Age=0", "b=; Path=/app; Expires=Thu, 01 Jan 1970 00:00:10 GMT");

    assertThat(jar.header(APP)).isEmpty();
  }

  @Test
  void keepsACookieThatIsDeletedForAnotherPath() {
    take("id=1; Path=/app");

    take("id=; Path=/; Max-Age=0");

    assertThat(jar.header(APP)).contains("id=1");
  }

  @Test
  void sendsASecureCookieToTrustworthyAddressesOnly() {
    take("id=1; Path=/; Secure");

    assertThat(jar.header(APP)).contains("id=1");
    assertThat(jar.header(URI.create("https://app.example/"))).contains("id=1");
    assertThat(jar.header(URI.create("http://app.example/"))).isEmpty();
  }

  @Test
  void canBeTamperedWith() {
    jar.put("id", "stolen", "/app");
    assertThat(jar.header(APP)).contains("id=stolen");

    jar.remove("id");

    assertThat(jar.header(APP)).isEmpty();
  }

  private void take(String... lines) {
    jar.take(APP, List.of(lines).stream().map(SetCookie::parse).toList());
  }
}
