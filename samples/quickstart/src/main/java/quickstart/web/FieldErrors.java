package quickstart.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;

/** Errors that an action finds: the field is marked as after a failed validation. */
@ApplicationScoped
public class FieldErrors {

  public void add(String field, String text) {
    FacesContext faces = FacesContext.getCurrentInstance();
    if (faces.getViewRoot().findComponent(field) instanceof UIInput input) {
      input.setValid(false);
    }
    faces.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
  }
}
