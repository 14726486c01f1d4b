package io.github.cdilogin.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.github.cdilogin.it.Page.Field;
import io.github.cdilogin.it.Page.Submission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One user's browser, without a screen and without scripts: it keeps cookies, and it follows a
 * redirect only on demand, so that a test sees every step.
 *
 * <pre>{@code
 * Browser ann = new Browser(url);
 * Answer refused = ann.get("notes.xhtml");
 * Page login = ann.follow(refused).page();
 * ann.submit(login, "form:login", Map.of("form:name", "ann", "form:password", "secret"));
 * }</pre>
 */
public final class Browser {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int MOST_REDIRECTS = 10;
  private static final String FORM = "application/x-www-form-urlencoded;charset=UTF-8";

  private final URI base;
  private final CookieJar cookies;
  private final Map<String, String> headers;

  /** A new browser for the deployment of Arquillian. */
  public Browser(URL deployment) {
    this(Loopback.of(deployment), new CookieJar(Clock.systemUTC()), Map.of());
  }

  private Browser(URI base, CookieJar cookies, Map<String, String> headers) {
    this.base = base;
    this.cookies = cookies;
    this.headers = headers;
  }

  /** The same user, with the same cookies, who sends one more header. */
  public Browser with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Browser(base, cookies, Map.copyOf(more));
  }

  public CookieJar cookies() {
    return cookies;
  }

  /** The value of a cookie that this user sends to the application's front page. */
  public Optional<String> cookie(String name) {
    return cookies.value(name, base);
  }

  /** The address of a path within the application; the path is taken as it is, already encoded. */
  public URI url(String path) {
    return URI.create(base + (path.startsWith("/") ? path.substring(1) : path));
  }

  public Answer get(String path) {
    return get(url(path));
  }

  public Answer get(URI uri) {
    return send(HttpRequest.newBuilder(uri));
  }

  public Answer post(String path, Map<String, String> form) {
    List<Field> fields =
        form.entrySet().stream().map(field -> new Field(field.getKey(), field.getValue())).toList();
    return send(posting(new Submission(url(path), fields)));
  }

  /** Goes where the answer sends the browser, but never away from the application's server. */
  public Answer follow(Answer answer) {
    if (!answer.isRedirect() || !answer.location().getAuthority().equals(base.getAuthority())) {
      throw new AssertionError("No redirect within this server: " + answer);
    }
    return get(answer.location());
  }

  /** Follows until a page is there. */
  public Answer followAll(Answer answer) {
    Answer last = answer;
    for (int steps = 0; last.isRedirect(); steps++) {
      if (steps == MOST_REDIRECTS) {
        throw new AssertionError("Redirected for ever: " + last);
      }
      last = follow(last);
    }
    return last;
  }

  /** Clicks a button or a command link of a page after filling in these fields. */
  public Answer submit(Page page, String button, Map<String, String> values) {
    return send(posting(page.click(button, values)));
  }

  /** The same click, sent by the Faces script as an Ajax request for the whole form. */
  public Answer ajax(Page page, String button, Map<String, String> values) {
    return send(posting(page.ajax(button, values)).header("Faces-Request", "partial/ajax"));
  }

  /** An Ajax request for the whole form, which renders another component. */
  public Answer ajax(Page page, String button, Map<String, String> values, String render) {
    return send(posting(page.ajax(button, values, render)).header("Faces-Request", "partial/ajax"));
  }

  /** The same Ajax request from a script that cannot set a header: a parameter replaces it. */
  public Answer ajaxByParameter(Page page, String button, Map<String, String> values) {
    Submission form = page.ajax(button, values);
    List<Field> fields = new ArrayList<>(form.fields());
    fields.add(new Field("Faces-Request", "partial/ajax"));
    return send(posting(new Submission(form.action(), fields)));
  }

  /** Sends any request as this user. */
  public Answer send(HttpRequest.Builder request) {
    URI uri = request.copy().build().uri();
    headers.forEach(request::setHeader);
    cookies.header(uri).ifPresent(line -> request.setHeader("Cookie", line));
    Answer answer = state(request.timeout(PATIENCE).build());
    cookies.take(uri, answer.cookies());
    return answer;
  }

  private static HttpRequest.Builder posting(Submission form) {
    return HttpRequest.newBuilder(form.action())
        .header("Content-Type", FORM)
        .POST(BodyPublishers.ofString(encode(form.fields())));
  }

  private static String encode(List<Field> fields) {
    return fields.stream()
        .map(field -> encode(field.name()) + "=" + encode(field.value()))
        .collect(joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static Answer state(HttpRequest request) {
    try {
      return new Reception(request).await(CLIENT);
    } catch (IOException e) {
      throw new UncheckedIOException(request.method() + " " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted at " + request.uri(), e);
    }
  }
}
