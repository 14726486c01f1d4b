package io.github.cdilogin.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageWriterTest {

  private static final int BUFFER = 8;

  private final Container container = new Container();
  private final PageWriter page = new PageWriter(container, BUFFER);

  @Test
  void passesOnWhatTheBufferOfTheContainerHolds() {
    page.print("1234");
    page.write(new char[] {'x', '5', '6', '7', 'x'}, 1, 3);
    page.write('8');

    assertThat(container).hasToString("12345678");
  }

  @ParameterizedTest
  @ValueSource(strings = {"9", "ä", "日本語"})
  void keepsTheRestUntilThePageIsComplete(String rest) {
    page.print("12345678");
    page.print(rest);
    page.write(rest.toCharArray());
    page.write(rest.charAt(0));
    assertThat(container).hasToString("12345678");

    page.passOn();

    assertThat(container).hasToString("12345678" + rest + rest + rest.charAt(0));
    assertThat(container.flushes).isZero();
  }

  @Test
  void countsTheBytesOfACharacter() {
    page.print("1234ä");
    page.print("6");

    assertThat(container).hasToString("1234ä");

    page.print("7");
    page.passOn();
    assertThat(container).hasToString("1234ä67");
  }

  @Test
  void keepsTheOrder() {
    page.print("123456789");
    page.print("0");
    page.println();
    page.printf("%s", "a");

    page.passOn();
    page.print("b");

    assertThat(container).hasToString("1234567890" + System.lineSeparator() + "ab");
  }

  @Test
  void keepsMoreThanOneSlice() {
    String line = "a line of a page ".repeat(1_000);
    page.print(line);
    page.print(line);

    page.passOn();

    assertThat(container).hasToString(line + line);
  }

  @Test
  void passesOnAPageAboveTheLimit() {
    String half = "x".repeat(PageWriter.LIMIT / 2);
    page.print(half);
    page.print(half);
    assertThat(container.size()).isZero();

    page.print("y");
    assertThat(container.size()).isEqualTo(PageWriter.LIMIT + 1);

    page.print("z");
    assertThat(container.toString()).endsWith("xyz");
  }

  @Test
  void passesOnAPageThatIsFlushedOrClosed() {
    page.print("123456789");
    page.flush();
    assertThat(container).hasToString("123456789");
    assertThat(container.flushes).isEqualTo(1);

    page.print("0");
    assertThat(container).hasToString("1234567890");

    page.close();
    assertThat(container.closed).isTrue();
  }

  @Test
  void passesOnAPageWhoseErrorsAreChecked() {
    page.print("123456789");

    assertThat(page.checkError()).isFalse();

    assertThat(container).hasToString("123456789");
  }

  @Test
  void discardsWhatIsKept() {
    page.print("123456789");

    page.discard();
    page.print("again");
    page.print("4567890");
    assertThat(container).hasToString("again");
    page.passOn();

    assertThat(container).hasToString("again4567890");
  }

  private static final class Container extends PrintWriter {

    private final StringWriter written;
    private int flushes;
    private boolean closed;

    Container() {
      this(new StringWriter());
    }

    private Container(StringWriter written) {
      super(written);
      this.written = written;
    }

    int size() {
      return written.getBuffer().length();
    }

    @Override
    public void flush() {
      flushes++;
    }

    @Override
    public void close() {
      closed = true;
    }

    @Override
    public String toString() {
      return written.toString();
    }
  }
}
