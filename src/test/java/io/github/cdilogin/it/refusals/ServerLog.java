package io.github.cdilogin.it.refusals;

import io.github.cdilogin.it.app.TextServlet;
import io.github.cdilogin.it.log.LoggerLines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** The warnings and errors of all loggers since the last request for them. */
@ApplicationScoped
public class ServerLog extends LoggerLines {

  ServerLog() {
    super("");
  }

  @Override
  protected Optional<String> lineOf(LogRecord record) {
    return record.getLevel().intValue() < Level.WARNING.intValue()
        ? Optional.empty()
        : Optional.of(
            record.getLevel()
                + " "
                + record.getLoggerName()
                + (record.getThrown() == null ? ": " : " with stack trace: ")
                + record.getMessage());
  }

  /** Shows the log to a test. */
  @WebServlet("/serverlog")
  public static class Show extends TextServlet {

    @Inject transient ServerLog log;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      return log.take();
    }
  }
}
