package io.github.cdilogin.internal.validation;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the expressions of a Facelets page that are evaluated each time the page is shown, or sent
 * by a button.
 *
 * <p>Decision: only what is certain counts: an expression of a plain element or of a known tag,
 * with nothing around it that may leave it out, such as {@code rendered}, a loop or an unknown tag.
 */
public final class PageReader {

  private static final Pattern MEMBER =
      Pattern.compile(
          "[#$]\\{\\s*([A-Za-z_]\\w*)\\.([A-Za-z_]\\w*)(?:\\.\\w+)*(?:\\([^()]*\\))?\\s*}");
  private static final Set<String> CONDITIONS = Set.of("rendered", "test", "if");

  /** Attributes that may define a variable, which hides a bean of that name. */
  private static final Set<String> VARIABLES = Set.of("var", "name");

  private static final Set<String> VALUES = Set.of("value", "action", "actionListener");

  private final XMLStreamReader page;
  private final Deque<Boolean> certain = new ArrayDeque<>();
  private final List<BeanUse> uses = new ArrayList<>();
  private final Set<String> variables = new HashSet<>();

  private PageReader(XMLStreamReader page) {
    this.page = page;
    certain.push(true);
  }

  /** Returns the uses of beans; none if the page cannot be read. */
  public static List<BeanUse> read(InputStream source) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      PageReader reader = new PageReader(factory.createXMLStreamReader(source));
      reader.read();
      reader.uses.removeIf(use -> reader.variables.contains(use.bean()));
      return reader.uses;
    } catch (XMLStreamException malformed) {
      return List.of();
    }
  }

  private void read() throws XMLStreamException {
    while (page.hasNext()) {
      switch (page.next()) {
        case XMLStreamConstants.START_ELEMENT -> begin(PageTag.of(page));
        case XMLStreamConstants.END_ELEMENT -> {
          certain.pop();
          if (PageTag.of(page).isRoot()) {
            return;
          }
        }
        case XMLStreamConstants.CHARACTERS -> add(certain.element(), page.getText());
        default -> {
          // Comments and entities have no expressions that count.
        }
      }
    }
  }

  /** Facelets ignores what is around a {@code <ui:composition>}. */
  private void begin(PageTag tag) {
    boolean root = tag.isRoot();
    if (root) {
      uses.clear();
    }
    boolean shown = (root || certain.element()) && !hasCondition();
    for (int i = 0; i < page.getAttributeCount(); i++) {
      if (VARIABLES.contains(page.getAttributeLocalName(i))) {
        variables.add(page.getAttributeValue(i));
      }
      add(
          shown
              && (tag.isPlain()
                  || (tag.isKnown() && VALUES.contains(page.getAttributeLocalName(i)))),
          page.getAttributeValue(i));
    }
    certain.push(shown && tag.isContainer());
  }

  private boolean hasCondition() {
    for (int i = 0; i < page.getAttributeCount(); i++) {
      if (CONDITIONS.contains(page.getAttributeLocalName(i))) {
        return true;
      }
    }
    return false;
  }

  private void add(boolean counts, String text) {
    if (counts) {
      Matcher found = MEMBER.matcher(text);
      while (found.find()) {
        uses.add(new BeanUse(found.group(1), found.group(2), found.group()));
      }
    }
  }
}
