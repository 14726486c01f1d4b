package io.github.cdilogin;

import org.jspecify.annotations.Nullable;

/** What an answer does to one cookie: the last line that is decided on is written, and once. */
final class AnswerCookie {

  private @Nullable String line;
  private @Nullable String written;

  void decide(String newLine) {
    line = newLine;
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
}
