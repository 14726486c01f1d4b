package io.github.cdilogin.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The page of the tags has the descriptions of the tag library, and an IDE shows the same. */
class TagLibraryTest {

  private static final Path LIBRARY = Path.of("src/main/resources/META-INF/cdi-login.taglib.xml");
  private static final String PAGE = Markdown.of("src/site/markdown/tags.md").text();

  @Test
  void everyTagAndAttributeIsDescribed() {
    assertThat(Stream.concat(tags(), tags().flatMap(TagLibraryTest::attributes)))
        .isNotEmpty()
        .allSatisfy(each -> assertThat(text(each, "description")).endsWith("."));
  }

  @Test
  void thePageHasEachTagWithItsAttributes() {
    assertThat(tags()).allSatisfy(tag -> assertThat(PAGE).contains(section(tag)));
  }

  @Test
  void thePageHasNoOtherTag() {
    assertThat(PAGE.lines().filter(line -> line.startsWith("## login:")))
        .containsExactlyElementsOf(tags().map(tag -> "## login:" + text(tag, "tag-name")).toList());
  }

  private static List<String> section(Element tag) {
    return Stream.concat(
            Stream.of("## login:" + text(tag, "tag-name") + "\n\n" + text(tag, "description")),
            attributes(tag).map(TagLibraryTest::row))
        .toList();
  }

  private static String row(Element attribute) {
    return "| `" + text(attribute, "name") + "` | " + text(attribute, "description") + " |";
  }

  private static Stream<Element> tags() {
    try {
      return elements(
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(LIBRARY.toFile())
              .getElementsByTagName("tag"));
    } catch (SAXException | IOException | ParserConfigurationException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static Stream<Element> attributes(Element tag) {
    return elements(tag.getElementsByTagName("attribute"));
  }

  private static String text(Element parent, String name) {
    return parent.getElementsByTagName(name).item(0).getTextContent();
  }

  private static Stream<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast);
  }
}
