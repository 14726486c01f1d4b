package io.github.cdilogin.it;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Optional;

/**
 * What a server answered.
 *
 * @param uri the address that was asked
 * @param complete whether the server sent all it meant to; a body that was cut off is as far as it
 *     came
 */
public record Answer(
    String method, URI uri, int status, HttpHeaders headers, String body, boolean complete) {
  private static final int SHOWN = 2_000;

  public Optional<String> header(String name) {
    return headers.firstValue(name);
  }

  public List<String> headers(String name) {
    return headers.allValues(name);
  }

  public boolean isRedirect() {
    return status == 301 || status == 302 || status == 303;
  }

  /** The {@code Location} as a browser resolves it; ask {@link #header} for the raw text. */
  public URI location() {
    return header("Location")
        .map(uri::resolve)
        .orElseThrow(() -> new AssertionError("No Location in " + this));
  }

  public List<SetCookie> cookies() {
    return headers("Set-Cookie").stream().map(SetCookie::parse).toList();
  }

  /** The last cookie of this name that the answer sets: the one a browser keeps. */
  public Optional<SetCookie> cookie(String name) {
    return cookies().stream().filter(cookie -> cookie.name().equals(name)).reduce((a, b) -> b);
  }

  /** The body as an HTML page. */
  public Page page() {
    return Page.of(this);
  }

  /** The body as the answer to a Faces Ajax request. */
  public PartialResponse partial() {
    return PartialResponse.parse(body);
  }

  /** Shows in a failing assertion what a developer looks for first. */
  @Override
  public String toString() {
    String shown = body.length() > SHOWN ? body.substring(0, SHOWN) + " ..." : body;
    String end = complete ? "" : "%n(cut off)".formatted();
    return "%s %s: %d %s%n%s%s".formatted(method, uri, status, headers.map(), shown, end);
  }
}
