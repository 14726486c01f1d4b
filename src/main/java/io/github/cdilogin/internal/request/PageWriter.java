package io.github.cdilogin.internal.request;

import java.io.PrintWriter;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * The writer of a Faces page. It passes to the container what the container's buffer can hold, and
 * keeps the rest until the page is complete. So the response is not committed while the page is
 * rendered, and a guard that is met late can still replace the page.
 *
 * <p>A page above the limit is passed on, and so is a page whose writer is flushed.
 */
final class PageWriter extends PrintWriter {

  /** In characters. A character of a Latin script takes one byte. */
  static final int LIMIT = 1_000_000;

  private static final int ASCII = 0x7f;
  private static final int MOST_BYTES_OF_A_CHARACTER = 4;
  private static final int FIRST_CAPACITY = 16_384;
  private static final int SLICE = 8_192;

  private PrintWriter container;
  private final int bufferSize;
  private int room;
  private boolean passing;
  private @Nullable StringBuilder kept;

  /**
   * Creates the writer for a response without a body.
   *
   * @param container the writer of the container
   * @param bufferSize how many bytes the container keeps before it commits the response
   */
  PageWriter(PrintWriter container, int bufferSize) {
    super(Writer.nullWriter());
    this.container = container;
    this.bufferSize = bufferSize;
    this.room = bufferSize;
  }

  /** Sets the writer of the container, which can be another one after a reset. */
  void writeTo(PrintWriter writer) {
    container = writer;
  }

  @Override
  public void write(int character) {
    StringBuilder page = pageFor(1, isCounting() ? bytesOf((char) character) : 0);
    if (page == null) {
      container.write(character);
    } else {
      page.append((char) character);
    }
  }

  @Override
  public void write(char[] text, int from, int length) {
    int bytes = 0;
    for (int i = from; isCounting() && i < from + length; i++) {
      bytes += bytesOf(text[i]);
    }
    StringBuilder page = pageFor(length, bytes);
    if (page == null) {
      container.write(text, from, length);
    } else {
      page.append(text, from, length);
    }
  }

  @Override
  public void write(String text, int from, int length) {
    int bytes = 0;
    for (int i = from; isCounting() && i < from + length; i++) {
      bytes += bytesOf(text.charAt(i));
    }
    StringBuilder page = pageFor(length, bytes);
    if (page == null) {
      container.write(text, from, length);
    } else {
      page.append(text, from, from + length);
    }
  }

  @Override
  public void println() {
    write(System.lineSeparator());
  }

  @Override
  public void flush() {
    passOn();
    container.flush();
  }

  @Override
  public void close() {
    passOn();
    container.close();
  }

  @Override
  public boolean checkError() {
    passOn();
    return container.checkError();
  }

  /** Passes on what is kept, and everything that follows. */
  void passOn() {
    StringBuilder page = kept;
    passing = true;
    kept = null;
    if (page != null) {
      char[] slice = new char[Math.min(SLICE, page.length())];
      for (int from = 0; from < page.length(); from += slice.length) {
        int length = Math.min(slice.length, page.length() - from);
        page.getChars(from, from + length, slice, 0);
        container.write(slice, 0, length);
      }
    }
  }

  /** Forgets what is kept, after the container has emptied its buffer. */
  void discard() {
    kept = null;
    passing = false;
    room = bufferSize;
  }

  /** Returns where to keep the text; {@code null} to pass it on. */
  private @Nullable StringBuilder pageFor(int characters, int bytes) {
    if (passing) {
      return null;
    }
    StringBuilder page = kept;
    if (page == null) {
      if (bytes <= room) {
        room -= bytes;
        return null;
      }
      page = new StringBuilder(FIRST_CAPACITY);
      kept = page;
    }
    if (page.length() + characters > LIMIT) {
      passOn();
      return null;
    }
    return page;
  }

  private boolean isCounting() {
    return !passing && kept == null;
  }

  private static int bytesOf(char character) {
    return character <= ASCII ? 1 : MOST_BYTES_OF_A_CHARACTER;
  }
}
