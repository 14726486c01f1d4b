package io.github.cdilogin.internal.faces;

import io.github.cdilogin.internal.input.InputNames;
import io.github.cdilogin.internal.input.TypedInputServices;
import io.github.cdilogin.internal.login.LoginRuntime;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.internal.request.RequestState;
import io.github.cdilogin.internal.session.SessionLoginStore;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The hidden fields in forms: the signed one in a form that is rendered for a login, and the
 * encrypted input in the forms of the login view.
 */
final class TypedInputFields {

  private TypedInputFields() {}

  /** Writes the fields of the current form. Each form calls {@code ViewHandler.writeState}. */
  static void write(FacesContext faces) throws IOException {
    RequestState state = CurrentRequest.state();
    if (state != null && LoginRuntime.of(state).typedInput().isOn()) {
      write(TypedInputServices.FORM, signed(faces, state), faces);
      write(TypedInputServices.INPUT, LoginRuntime.of(state).typedInput().carried(state), faces);
    }
  }

  private static @Nullable String signed(FacesContext faces, RequestState state) {
    UIComponent form = UIComponent.getCurrentComponent(faces);
    String viewId = faces.getViewRoot().getViewId();
    return form instanceof UIForm
            && viewId != null
            && SessionLoginStore.read(state.request()) != null
            && !KeptInputs.isInIteration(form)
        ? LoginRuntime.of(state).typedInput().formField(state, viewId, inputs(faces, form))
        : null;
  }

  /** A page is shown without the field if an expression of an input fails outside of rendering. */
  private static InputNames inputs(FacesContext faces, UIComponent form) {
    try {
      return KeptInputs.of(faces, form);
    } catch (RuntimeException failed) {
      return InputNames.NONE;
    }
  }

  private static void write(String name, @Nullable String value, FacesContext faces)
      throws IOException {
    if (value != null) {
      ResponseWriter writer = faces.getResponseWriter();
      writer.startElement("input", null);
      writer.writeAttribute("type", "hidden", null);
      writer.writeAttribute("name", name, null);
      writer.writeAttribute("value", value, null);
      writer.endElement("input");
    }
  }
}
