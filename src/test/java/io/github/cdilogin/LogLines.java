package io.github.cdilogin;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the library logs while code runs. */
final class LogLines extends Handler {

  /** Code of a test. */
  @FunctionalInterface
  interface Code {
    void run() throws Exception;
  }

  private final List<LogRecord> records = new ArrayList<>();

  private LogLines() {}

  static LogLines during(Code code) throws Exception {
    LogLines log = new LogLines();
    Logger logger = Logger.getLogger("io.github.cdilogin");
    logger.setUseParentHandlers(false);
    logger.addHandler(log);
    try {
      code.run();
    } finally {
      logger.removeHandler(log);
      logger.setUseParentHandlers(true);
    }
    return log;
  }

  List<String> lines() {
    return records.stream().map(LogRecord::getMessage).toList();
  }

  List<Level> levels() {
    return records.stream().map(LogRecord::getLevel).toList();
  }

  @Override
  public synchronized void publish(LogRecord line) {
    records.add(line);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
