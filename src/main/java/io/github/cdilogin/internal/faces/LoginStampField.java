package io.github.cdilogin.internal.faces;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIOutput;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hidden field with the {@link LoginStamp}, in each form of a view that keeps no state. It needs
 * no signature: a client that changes it can only keep its own form from being executed, or have it
 * executed as a form of a public page is.
 */
final class LoginStampField extends UIComponentBase {

  static final String NAME = "io.github.cdilogin.LOGIN";

  private final String value;

  private LoginStampField(String value) {
    this.value = value;
    setTransient(true);
    setRendererType(null);
  }

  /** Adds the field to each form. Such a view is built anew for each request. */
  static void addTo(UIViewRoot view, @Nullable String login) {
    if (login != null) {
      for (UIForm form : forms(view, new ArrayList<>())) {
        form.getChildren().add(0, new LoginStampField(login));
      }
    }
  }

  private static List<UIForm> forms(UIComponent parent, List<UIForm> found) {
    for (Iterator<UIComponent> each = parent.getFacetsAndChildren(); each.hasNext(); ) {
      UIComponent component = each.next();
      if (component instanceof UIForm form) {
        found.add(form);
      } else {
        forms(component, found);
      }
    }
    return found;
  }

  @Override
  public String getFamily() {
    return UIOutput.COMPONENT_FAMILY;
  }

  @Override
  public void encodeBegin(FacesContext faces) throws IOException {
    ResponseWriter writer = faces.getResponseWriter();
    writer.startElement("input", this);
    writer.writeAttribute("type", "hidden", null);
    writer.writeAttribute("name", NAME, null);
    writer.writeAttribute("value", value, null);
    writer.endElement("input");
  }
}
