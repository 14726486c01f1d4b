package io.github.cdilogin.it.log;

import io.github.cdilogin.it.app.TextServlet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.logging.LogRecord;

/** What the library logs, and what an application adds, since the last look. */
@ApplicationScoped
public class LibraryLog extends LoggerLines {

  LibraryLog() {
    super("io.github.cdilogin");
  }

  @Override
  protected Optional<String> lineOf(LogRecord record) {
    return Optional.of(record.getMessage());
  }

  /** Shows the log to a test. */
  @WebServlet("/log")
  public static class Show extends TextServlet {

    @Inject transient LibraryLog log;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      return log.take();
    }
  }
}
