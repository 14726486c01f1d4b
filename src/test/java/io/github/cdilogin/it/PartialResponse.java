package io.github.cdilogin.it;

import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The answer to a Faces Ajax request. It is read strictly, since a browser acts on nothing of an
 * answer that is not well-formed.
 *
 * @param redirect where the browser is sent, as written
 * @param updates new markup by client id; a new view state is under its own id
 * @param error name and message of an error that the page's script gets
 */
public record PartialResponse(
    Optional<String> redirect, Map<String, String> updates, Optional<String> error) {

  static PartialResponse parse(String body) {
    Document document = read(body);
    if (!"partial-response".equals(document.getDocumentElement().getTagName())) {
      throw new AssertionError("Not a partial response: " + body);
    }
    return new PartialResponse(
        elements(document, "redirect").map(redirect -> redirect.getAttribute("url")).findFirst(),
        updates(document),
        elements(document, "error").map(PartialResponse::describe).findFirst());
  }

  private static Map<String, String> updates(Document document) {
    Map<String, String> updates = new LinkedHashMap<>();
    elements(document, "update")
        .forEach(update -> updates.put(update.getAttribute("id"), update.getTextContent()));
    return updates;
  }

  private static String describe(Element error) {
    return text(error, "error-name") + ": " + text(error, "error-message");
  }

  private static String text(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
  }

  private static Stream<Element> elements(Document document, String name) {
    NodeList found = document.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
  }

  private static Document read(String body) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(body)));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError("Not a partial response: " + body, e);
    }
  }
}
