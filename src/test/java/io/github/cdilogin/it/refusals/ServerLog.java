package io.github.cdilogin.it.refusals;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The warnings and errors of all loggers since the last request for them. */
@ApplicationScoped
public class ServerLog {

  private static final Logger ROOT = Logger.getLogger("");

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Handler handler = new Lines();

  @PostConstruct
  void begin() {
    ROOT.addHandler(handler);
  }

  @PreDestroy
  void end() {
    ROOT.removeHandler(handler);
  }

  String take() {
    String taken = String.join("\n", lines);
    lines.clear();
    return taken;
  }

  private final class Lines extends Handler {

    @Override
    public void publish(LogRecord line) {
      if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
        lines.add(
            line.getLevel()
                + " "
                + line.getLoggerName()
                + (line.getThrown() == null ? ": " : " with stack trace: ")
                + line.getMessage());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  /** Shows the log to a test. */
  @WebServlet("/serverlog")
  public static class Show extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient ServerLog log;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.setContentType("text/plain;charset=UTF-8");
      response.getWriter().print(log.take());
    }
  }
}
