package io.github.cdilogin.it.log;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The lines of a logger since the last look. */
public abstract class LoggerLines {

  private final Logger logger;
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Handler handler = new Lines();

  protected LoggerLines(String logger) {
    this.logger = Logger.getLogger(logger);
  }

  /** The line of a record, if it is of interest. */
  protected abstract Optional<String> lineOf(LogRecord record);

  @PostConstruct
  void begin() {
    logger.addHandler(handler);
  }

  @PreDestroy
  void end() {
    logger.removeHandler(handler);
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
      lineOf(line).ifPresent(lines::add);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
