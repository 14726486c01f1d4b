package io.github.cdilogin;

import jakarta.servlet.http.Cookie;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The headers that the library adds to the response of a request: a line for each of its cookies,
 * {@code no-store} and {@code Vary}. They are decided at any time, written when the response
 * begins, and written again where a reset or an include has taken them back.
 */
final class ResponseHeaders {

  private final LoginResponse response;
  private @Nullable AnswerCookie remember;
  private @Nullable AnswerCookie message;
  private boolean personal;
  private boolean varies;

  ResponseHeaders(LoginResponse response) {
    this.response = response;
  }

  /** The one line for the remember cookie; the last value wins. */
  void rememberCookie(String line) {
    remember = decided(remember, line);
  }

  boolean hasRememberCookie() {
    return remember != null;
  }

  /** Whether this line for the remember cookie has reached the response, or still can. */
  boolean reachesClient(String line) {
    return !response.isCommitted() || (remember != null && remember.isWritten(line));
  }

  /** The one line for the cookie of a message; the last value wins. */
  void messageCookie(String line) {
    message = decided(message, line);
  }

  boolean hasMessageCookie() {
    return message != null;
  }

  /** The response is made for one user: no cache stores it. */
  void markPersonal() {
    personal = true;
    response.markPersonal();
  }

  /** The response is made for an anonymous user: it is another one with another cookie. */
  void markVarying() {
    varies = true;
    response.markVarying(false);
  }

  /** The response is about to begin, or the request ends. */
  void writeCookies() {
    response.writeIgnored();
    if (remember != null) {
      remember.write(response);
    }
    if (message != null) {
      message.write(response);
    }
  }

  /** The application has taken back all headers, or an include has perhaps swallowed them. */
  void writeAgain() {
    if (remember != null) {
      remember.writeAgain(response);
    }
    if (message != null) {
      message.writeAgain(response);
    }
    if (personal) {
      response.markPersonal();
    }
    if (varies) {
      response.markVarying(true);
    }
  }

  /**
   * The request has failed, and its container may take the headers back before it shows an error
   * page. A deletion of the remember cookie is written as a cookie then, which every container
   * keeps.
   *
   * @param deletionIn gives the cookie for a line that deletes it, {@code null} for another line
   */
  void writeDeletionOfFailure(Function<String, @Nullable Cookie> deletionIn) {
    if (remember != null) {
      remember.writeAsCookie(response, deletionIn);
    }
  }

  private AnswerCookie decided(@Nullable AnswerCookie present, String line) {
    AnswerCookie cookie = present == null ? new AnswerCookie() : present;
    cookie.decide(line);
    if (response.begun()) {
      cookie.write(response);
    }
    return cookie;
  }
}
