package io.github.cdilogin;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What the library logs while code runs. */
final class LogLines extends Handler implements BeforeEachCallback, AfterEachCallback {

  private final Logger logger = Logger.getLogger("io.github.cdilogin");
  private final List<LogRecord> records = new ArrayList<>();

  /** Code that may fail. */
  @FunctionalInterface
  interface Code {
    void run() throws Exception;
  }

  static LogLines during(Code code) throws Exception {
    LogLines log = new LogLines();
    log.begin();
    try {
      code.run();
    } finally {
      log.end();
    }
    return log;
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    begin();
  }

  @Override
  public void afterEach(ExtensionContext test) {
    end();
  }

  private void begin() {
    logger.setUseParentHandlers(false);
    logger.addHandler(this);
  }

  private void end() {
    logger.removeHandler(this);
    logger.setUseParentHandlers(true);
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
