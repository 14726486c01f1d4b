package io.github.cdilogin.internal.faces;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/**
 * The style classes of an element. The attribute {@code styleClass} adds to those of the library:
 * its rules have no specificity, so that each rule of the application is stronger.
 */
final class StyleClass {

  private static final String ATTRIBUTE = "styleClass";

  private StyleClass() {}

  /** Writes the class of the library, and those of the page. */
  static void write(ResponseWriter writer, UIComponent component, String own) throws IOException {
    Object added = component.getAttributes().get(ATTRIBUTE);
    writer.writeAttribute("class", added == null ? own : own + " " + added, ATTRIBUTE);
  }
}
