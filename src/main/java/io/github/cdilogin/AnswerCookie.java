package io.github.cdilogin;

import jakarta.servlet.http.Cookie;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a response does to one cookie: the last line that is decided on is written, and once. */
final class AnswerCookie {

  private @Nullable String line;
  private @Nullable String written;

  void decide(String newLine) {
    line = newLine;
  }

  boolean isWritten(String wanted) {
    return wanted.equals(written);
  }

  void write(LoginResponse response) {
    if (line != null && !line.equals(written) && !response.isCommitted()) {
      response.writeCookie(line, written != null);
      written = line;
    }
  }

  /** The application has taken back all headers, or an include has perhaps swallowed them. */
  void writeAgain(LoginResponse response) {
    if (written != null) {
      response.writeCookie(written, true);
    }
  }

  /** Writes the line by the container's own method for cookies, if there is a cookie for it. */
  void writeAsCookie(LoginResponse response, Function<String, @Nullable Cookie> cookieIn) {
    Cookie cookie = line == null || response.isCommitted() ? null : cookieIn.apply(line);
    if (cookie != null) {
      response.deleteCookie(cookie);
      written = line;
    }
  }
}
