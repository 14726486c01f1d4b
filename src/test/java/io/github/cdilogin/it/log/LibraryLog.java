package io.github.cdilogin.it.log;

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
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the library logs, and what an application adds, since the last look. */
@ApplicationScoped
public class LibraryLog {

  private static final Logger LIBRARY = Logger.getLogger("io.github.cdilogin");

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Handler handler = new Lines();

  @PostConstruct
  void begin() {
    LIBRARY.addHandler(handler);
  }

  @PreDestroy
  void end() {
    LIBRARY.removeHandler(handler);
  }

  public void add(String line) {
    lines.add(line);
  }

  public String take() {
    String taken = String.join("\n", lines);
    lines.clear();
    return taken;
  }

  private final class Lines extends Handler {

    @Override
    public void publish(LogRecord line) {
      lines.add(line.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  /** Shows the log to a test. */
  @WebServlet("/log")
  public static class Show extends HttpServlet {

    @Inject transient LibraryLog log;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.setContentType("text/plain;charset=UTF-8");
      response.getWriter().print(log.take());
    }
  }
}
