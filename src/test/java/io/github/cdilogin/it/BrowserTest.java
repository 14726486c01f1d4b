package io.github.cdilogin.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BrowserTest {
  private HttpServer server;
  private Browser browser;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/app/echo", BrowserTest::echo);
    server.createContext("/app/login", exchange -> redirect(exchange, "echo?from=login"));
    server.createContext("/app/loop", exchange -> redirect(exchange, "/app/loop"));
    server.createContext("/app/away", exchange -> redirect(exchange, "http://evil.example/"));
    server.createContext("/app/half", BrowserTest::breakOff);
    server.createContext("/app/latin", BrowserTest::latin);
    server.createContext("/app/form", exchange -> answer(exchange, 200, form()));
    server.start();
    browser = new Browser(URI.create("http://some-host:" + port() + "/app").toURL());
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void asksWithinTheApplicationWithOrWithoutASlash() {
    assertThat(browser.get("echo?a=%2F").body()).startsWith("GET /app/echo?a=%2F");
    assertThat(browser.get("/echo").body()).startsWith("GET /app/echo");
  }

  @Test
  void followsARedirectOnlyOnDemand() {
    Answer redirect = browser.get("login");

    assertThat(redirect.status()).isEqualTo(302);
    assertThat(redirect.header("Location")).contains("echo?from=login");
    assertThat(redirect.location()).hasPath("/app/echo").hasParameter("from", "login");
    assertThat(browser.follow(redirect).body()).startsWith("GET /app/echo?from=login");
    assertThat(browser.followAll(redirect).status()).isEqualTo(200);
  }

  @Test
  void neverLeavesTheServer() {
    assertThatThrownBy(() -> browser.follow(browser.get("away")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("evil.example");
  }

  @Test
  void followsNothingThatIsNoRedirect() {
    assertThatThrownBy(() -> browser.follow(browser.get("echo")))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void givesUpOnALoop() {
    assertThatThrownBy(() -> browser.followAll(browser.get("loop")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("for ever");
  }

  @Test
  void keepsTheCookiesOfOneUserApart() throws IOException {
    Browser anonymousClient = new Browser(browser.url("").toURL());
    Answer login = browser.get("login");

    assertThat(login.cookie("id").map(SetCookie::value)).contains("2");
    assertThat(login.cookies()).hasSize(2);
    assertThat(browser.cookie("id")).contains("2");
    assertThat(browser.get("echo").body()).contains("Cookie=[id=2]");
    assertThat(anonymousClient.get("echo").body()).doesNotContain("Cookie");
  }

  @Test
  void sendsAnAddedHeaderWithTheSameCookies() {
    browser.get("login");
    Browser german = browser.with("Accept-Language", "de");

    assertThat(german.get("echo").body()).contains("Accept-language=[de]", "Cookie=[id=2]");
    assertThat(browser.get("echo").body()).doesNotContain("Accept-language");
  }

  @Test
  void postsAForm() {
    Answer answer = browser.post("echo", Map.of("naïve name", "a&b=c+d"));

    assertThat(answer.body())
        .startsWith("POST /app/echo")
        .contains("Content-type=[application/x-www-form-urlencoded;charset=UTF-8]")
        .endsWith("\nna%C3%AFve+name=a%26b%3Dc%2Bd");
  }

  @Test
  void submitsTheFormOfAPage() {
    Page page = browser.get("form").page();

    assertThat(browser.submit(page, "f:ok", Map.of("f:name", "ann")).body())
        .startsWith("POST /app/echo")
        .doesNotContain("Faces-request")
        .contains("f%3Aname=ann")
        .contains("f%3Aok=OK");
    assertThat(browser.ajax(page, "f:ok", Map.of()).body())
        .contains("Faces-request=[partial/ajax]")
        .contains("jakarta.faces.partial.ajax=true");
  }

  @Test
  void sendsAnythingElseAsTheSameUser() {
    browser.get("login");

    Answer answer =
        browser.send(
            HttpRequest.newBuilder(browser.url("echo"))
                .method("DELETE", HttpRequest.BodyPublishers.noBody()));

    assertThat(answer.body()).startsWith("DELETE /app/echo").contains("Cookie=[id=2]");
  }

  @Test
  void showsTheHalfThatCameBeforeTheServerBrokeOff() {
    Answer half = browser.get("half");

    assertThat(half.status()).isEqualTo(200);
    assertThat(half.body()).isEqualTo("first half");
    assertThat(half.complete()).isFalse();
    assertThat(browser.get("echo").complete()).isTrue();
  }

  @Test
  void failsIfNoAnswerCame() {
    server.stop(0);

    assertThatThrownBy(() -> browser.get("echo"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("/app/echo");
  }

  @Test
  void readsTheCharsetThatTheServerNames() {
    assertThat(browser.get("latin").body()).isEqualTo("naïve");
  }

  @Test
  void describesAnAnswerForAFailingTest() {
    assertThat(browser.get("login"))
        .asString()
        .startsWith("GET http://127.0.0.1:" + port() + "/app/login: 302")
        .contains("echo?from=login");
  }

  private int port() {
    return server.getAddress().getPort();
  }

  private static String form() {
    return """
    <form id="f" action="/app/echo"><input name="f:name"/>
    <input id="f:ok" type="submit" name="f:ok" value="OK"/></form>
    """;
  }

  private static void echo(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    String head = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    answer(exchange, 200, head + "\n" + exchange.getRequestHeaders().entrySet() + "\n" + body);
  }

  /** Announces more than it sends. */
  private static void breakOff(HttpExchange exchange) throws IOException {
    byte[] half = "first half".getBytes(UTF_8);
    exchange.sendResponseHeaders(200, half.length * 2L);
    exchange.getResponseBody().write(half);
    exchange.getResponseBody().flush();
    exchange.close();
  }

  private static void latin(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "text/plain;charset=ISO-8859-1");
    byte[] bytes = "naïve".getBytes(ISO_8859_1);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static void redirect(HttpExchange exchange, String location) throws IOException {
    exchange.getResponseHeaders().add("Set-Cookie", "id=1; Path=/app");
    exchange.getResponseHeaders().add("Set-Cookie", "id=2; Path=/app");
    exchange.getResponseHeaders().add("Location", location);
    answer(exchange, 302, "");
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
