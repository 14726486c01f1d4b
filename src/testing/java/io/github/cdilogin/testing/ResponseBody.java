package io.github.cdilogin.testing;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** What is written into a {@link TestResponse}: text or bytes. A full buffer commits it. */
final class ResponseBody {

  static final int BUFFER = 8192;

  private final StringBuilder text = new StringBuilder();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private @Nullable PrintWriter writer;
  private @Nullable ServletOutputStream stream;
  private boolean committed;
  private boolean ended;

  boolean isCommitted() {
    return committed;
  }

  boolean hasWriter() {
    return writer != null;
  }

  boolean isInUse() {
    return writer != null || stream != null;
  }

  void commit() {
    committed = true;
  }

  /** Commits the response, which ignores what is written from now on. */
  void end() {
    committed = true;
    ended = true;
  }

  void requireUncommitted() {
    if (committed) {
      throw new IllegalStateException("The response is committed");
    }
  }

  void clear() {
    requireUncommitted();
    text.setLength(0);
    bytes.reset();
  }

  /** Forgets also which of writer and stream was in use. */
  void reset() {
    clear();
    writer = null;
    stream = null;
  }

  PrintWriter writer() {
    if (stream != null) {
      throw new IllegalStateException("The output stream of this response is in use");
    }
    if (writer == null) {
      writer = new PrintWriter(new TextWriter());
    }
    return writer;
  }

  ServletOutputStream stream() {
    if (writer != null) {
      throw new IllegalStateException("The writer of this response is in use");
    }
    if (stream == null) {
      stream = new ByteStream();
    }
    return stream;
  }

  byte[] bytes(Charset encoding) {
    return writer == null ? bytes.toByteArray() : text.toString().getBytes(encoding);
  }

  private void commitIfFull() {
    committed |= text.length() > BUFFER || bytes.size() > BUFFER;
  }

  private final class TextWriter extends Writer {

    @Override
    public void write(char[] characters, int offset, int length) {
      if (!ended) {
        text.append(characters, offset, length);
        commitIfFull();
      }
    }

    @Override
    public void flush() {
      commit();
    }

    @Override
    public void close() {
      end();
    }
  }

  private final class ByteStream extends ServletOutputStream {

    @Override
    public void write(int one) {
      if (!ended) {
        bytes.write(one);
        commitIfFull();
      }
    }

    @Override
    public void flush() {
      commit();
    }

    @Override
    public void close() {
      end();
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException(
          "A TestResponse is written in the thread of the test. Test what writes asynchronously on"
              + " a server.");
    }
  }
}
