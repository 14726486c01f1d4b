package quickstart;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;

/** What the page that is being answered tells its reader; nothing here survives a redirect. */
final class Page {

  private Page() {}

  static void info(String text) {
    add(null, FacesMessage.SEVERITY_INFO, text);
  }

  static void error(String text) {
    add(null, FacesMessage.SEVERITY_ERROR, text);
  }

  /** Says it at the field and marks the field, as a failed validation does. */
  static void errorAt(String field, String text) {
    if (FacesContext.getCurrentInstance().getViewRoot().findComponent(field)
        instanceof UIInput input) {
      input.setValid(false);
    }
    add(field, FacesMessage.SEVERITY_ERROR, text);
  }

  private static void add(String field, FacesMessage.Severity severity, String text) {
    FacesContext.getCurrentInstance().addMessage(field, new FacesMessage(severity, text, text));
  }
}
