package io.github.cdilogin.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.charset.Charset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Receives one answer. A server that breaks off in the middle of a page has answered all the same,
 * for a person sees the half that came.
 */
final class Reception {
  private static final Pattern CHARSET =
      Pattern.compile("charset=\"?([^\";\\s]+)", Pattern.CASE_INSENSITIVE);

  private final HttpRequest request;
  private final AtomicReference<ResponseInfo> head = new AtomicReference<>();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  Reception(HttpRequest request) {
    this.request = request;
  }

  /** Throws if not even a status came. */
  Answer await(HttpClient client) throws IOException, InterruptedException {
    try {
      client.send(
          request,
          info -> {
            head.set(info);
            return BodySubscribers.ofByteArrayConsumer(part -> part.ifPresent(body::writeBytes));
          });
      return answer(true);
    } catch (IOException e) {
      if (head.get() == null) {
        throw e;
      }
      return answer(false);
    }
  }

  private Answer answer(boolean complete) {
    HttpHeaders headers = head.get().headers();
    String text = body.toString(charset(headers));
    int status = head.get().statusCode();
    return new Answer(request.method(), request.uri(), status, headers, text, complete);
  }

  private static Charset charset(HttpHeaders headers) {
    return headers
        .firstValue("Content-Type")
        .map(CHARSET::matcher)
        .filter(Matcher::find)
        .map(found -> Charset.forName(found.group(1)))
        .orElse(UTF_8);
  }
}
