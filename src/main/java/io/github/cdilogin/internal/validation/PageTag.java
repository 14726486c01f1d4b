package io.github.cdilogin.internal.validation;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/**
 * A tag of a Facelets page.
 *
 * @param library the name of its library, {@code html} for plain elements
 * @param name its name without prefix
 */
record PageTag(String library, String name) {

  private static final String PLAIN = "xhtml";
  private static final List<String> FACES =
      List.of("jakarta.faces.", "http://xmlns.jcp.org/jsf/", "http://java.sun.com/jsf/");
  private static final Set<String> PRIMEFACES = Set.of("primefaces", "http://primefaces.org/ui");
  private static final Set<String> COMPOSITIONS = Set.of("composition", "component");

  /** Tags whose body is always shown, by library; of {@code html} each one but a table. */
  private static final Set<String> CORE = Set.of("view", "metadata", "subview");

  private static final Set<String> FACELETS =
      Set.of("composition", "component", "decorate", "define", "fragment");
  private static final Set<String> PANELS = Set.of("card", "fieldset", "panel", "panelGrid");

  /** The tag at which a reader is. */
  static PageTag of(XMLStreamReader page) {
    return new PageTag(
        library(Objects.requireNonNullElse(page.getNamespaceURI(), "")), page.getLocalName());
  }

  /** Whether it is the root of what the page contributes. */
  boolean isRoot() {
    return library.equals("facelets") && COMPOSITIONS.contains(name);
  }

  /** Whether it is an element of HTML, all of whose attributes are evaluated. */
  boolean isPlain() {
    return library.equals(PLAIN);
  }

  /** Whether its value and action are evaluated. */
  boolean isKnown() {
    return library.equals("html")
        || library.equals("primefaces")
        || (library.equals("core") && name.equals("viewAction"));
  }

  /** Whether its body is always shown. */
  boolean isContainer() {
    return switch (library) {
      case PLAIN -> true;
      case "html" -> !name.equals("dataTable");
      case "core" -> CORE.contains(name);
      case "facelets" -> FACELETS.contains(name);
      case "primefaces" -> PANELS.contains(name);
      default -> false;
    };
  }

  private static String library(String namespace) {
    if (namespace.isEmpty() || namespace.equals("http://www.w3.org/1999/xhtml")) {
      return PLAIN;
    }
    return PRIMEFACES.contains(namespace)
        ? "primefaces"
        : FACES.stream()
            .filter(namespace::startsWith)
            .map(prefix -> namespace.substring(prefix.length()))
            .findFirst()
            .orElse("");
  }
}
