package io.github.cdilogin.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.guide.Markdown.Block;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** What the guide and the README show is what a compiler takes. */
class GuideSnippetsTest {

  private static final String PAGE =
      "<page xmlns='http://www.w3.org/1999/xhtml' xmlns:h='jakarta.faces.html'"
          + " xmlns:f='jakarta.faces.core' xmlns:ui='jakarta.faces.facelets'"
          + " xmlns:login='cdilogin'>";

  @TempDir Path folder;

  @Test
  void everyJavaSnippetCompiles() {
    List<Block> blocks = blocks("java");

    assertThat(blocks).isNotEmpty();
    assertThat(SnippetCompiler.complaints(blocks)).isEmpty();
  }

  @Test
  void everyPageSnippetIsWellFormed() {
    List<Block> blocks = Stream.of("xhtml", "xml").flatMap(each -> blocks(each).stream()).toList();

    assertThat(blocks).isNotEmpty();
    assertThat(blocks.stream().flatMap(GuideSnippetsTest::malformed)).isEmpty();
  }

  @Test
  void aSnippetMayBeAFileOrMembersOrStatements() throws IOException {
    Markdown page =
        page(
            """
            ```java
            public class Greeting {
              @Inject CurrentUser currentUser;
            }
            ```
            ```java
            @LoginRequired
            public void open() {}
            ```
            ```java
            logins.login(account);
            ```
            """);

    assertThat(SnippetCompiler.complaints(page.blocks("java"))).isEmpty();
  }

  @Test
  void aSnippetThatDoesNotCompileIsNamedWithItsLine() throws IOException {
    Markdown page =
        page(
            """
            # Login

            ```java
            logins.login(account);
            logins.logon(account);
            ```
            ```java
            void configure(@Observes LoginConfiguration login) {
              login.loginPage("/login.xhtml");
            }
            ```
            """);

    assertThat(SnippetCompiler.complaints(page.blocks("java")))
        .satisfiesExactly(
            first -> assertThat(first).startsWith(page.file() + ":5: cannot find symbol"),
            second -> assertThat(second).startsWith(page.file() + ":9: cannot find symbol"));
  }

  @Test
  void aSnippetThatIsNoJavaAtAllIsNamedWithItsLine() throws IOException {
    Markdown page = page("```java\nlogins.login(account;\n```\n");

    assertThat(SnippetCompiler.complaints(page.blocks("java")))
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each).startsWith(page.file() + ":2: "));
  }

  @Test
  void aPageSnippetThatIsMalformedIsNamedWithItsLine() throws IOException {
    Markdown page = page("```xhtml\n<p>\n  <b>bold</p>\n```\n");

    assertThat(page.blocks("xhtml").stream().flatMap(GuideSnippetsTest::malformed))
        .singleElement()
        .asString()
        .startsWith(page.file() + ":3: ");
  }

  private Markdown page(String text) throws IOException {
    return new Markdown(Files.writeString(folder.resolve("page.md"), text));
  }

  private static List<Block> blocks(String language) {
    return Stream.concat(Markdown.guide().stream(), Stream.of(Markdown.of("README.md")))
        .flatMap(page -> page.blocks(language).stream())
        .toList();
  }

  /** One line stands above the block, so that a prefix need not be declared. */
  private static Stream<String> malformed(Block block) {
    String document = PAGE + "\n" + block.text() + "\n</page>";
    try {
      DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      parser.setErrorHandler(new DefaultHandler());
      parser.parse(new InputSource(new StringReader(document)));
      return Stream.empty();
    } catch (SAXParseException malformed) {
      long line = block.line() + malformed.getLineNumber() - 2;
      return Stream.of(block.file() + ":" + line + ": " + malformed.getMessage());
    } catch (SAXException | IOException | ParserConfigurationException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
