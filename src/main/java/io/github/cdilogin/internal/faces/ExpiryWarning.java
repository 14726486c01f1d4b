package io.github.cdilogin.internal.faces;

import io.github.cdilogin.internal.login.LoginExpiry;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.internal.request.RequestState;
import io.github.cdilogin.internal.session.SessionLogin;
import io.github.cdilogin.internal.session.SessionLoginStore;
import jakarta.faces.application.ResourceDependency;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.PartialViewContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * {@code <login:expiryWarning>}: warns before the login ends, with a button that prolongs it. The
 * script {@code expiry.js} shows it. Each Ajax response renders it again, because the request may
 * have prolonged the login. Rendering it loads no user.
 *
 * <p>It is a form for its button, unless it is placed in a form.
 *
 * @since 0.1.0
 */
@ResourceDependency(library = "jakarta.faces", name = "faces.js", target = "head")
@ResourceDependency(library = "cdi-login", name = "expiry.css", target = "head")
@ResourceDependency(library = "cdi-login", name = "expiry.js", target = "head")
public final class ExpiryWarning extends UIForm {

  private static final String RENDERED = ExpiryWarning.class.getName();
  private static final String ELEMENT = "cdi-login-expiry";
  private static final String SOURCE = "jakarta.faces.source";
  private static final int DEFAULT_SECONDS = 120;

  /** Called by Faces. */
  public ExpiryWarning() {}

  /**
   * Adds the warning of the view to the components that an Ajax response renders. Called before the
   * response is rendered.
   */
  static void renderAgain(FacesContext faces) {
    UIViewRoot view = faces.getViewRoot();
    PartialViewContext partial = faces.getPartialViewContext();
    if (view != null
        && partial.isAjaxRequest()
        && !partial.isRenderAll()
        && view.getAttributes().get(RENDERED) instanceof String id
        && !partial.getRenderIds().contains(id)) {
      partial.getRenderIds().add(id);
    }
  }

  /** The button of the warning needs the user, which prolongs the login. */
  @Override
  public void decode(FacesContext faces) {
    super.decode(faces);
    if (buttonId(faces).equals(faces.getExternalContext().getRequestParameterMap().get(SOURCE))) {
      ConditionalContent.currentAuthentication();
    }
  }

  @Override
  public void encodeBegin(FacesContext faces) throws IOException {
    if (!isRendered()) {
      return;
    }
    ResponseWriter writer = faces.getResponseWriter();
    if (isInForm()) {
      pushComponentToEL(faces, this);
      writer.startElement("div", this);
      writer.writeAttribute("id", getClientId(faces), "clientId");
    } else {
      super.encodeBegin(faces);
    }
    faces.getViewRoot().getAttributes().put(RENDERED, getClientId(faces));
    encodeBegin(faces, writer, expiry());
  }

  private void encodeBegin(FacesContext faces, ResponseWriter writer, @Nullable LoginExpiry expiry)
      throws IOException {
    writer.startElement(ELEMENT, this);
    StyleClass.write(writer, this, ELEMENT);
    writer.writeAttribute("hidden", true, null);
    if (expiry != null && !expiry.left().isZero()) {
      encodeTimes(faces, writer, expiry);
    }
    writer.startElement("div", this);
    writer.writeAttribute("class", "cdi-login-soon", null);
    writer.startElement("div", this);
    writer.writeAttribute("role", "alert", null);
    if (getChildCount() == 0) {
      writer.writeText(ComponentTexts.get(faces, "expiry.soon"), null);
    }
  }

  private void encodeTimes(FacesContext faces, ResponseWriter writer, LoginExpiry expiry)
      throws IOException {
    writer.writeAttribute("data-seconds", expiry.left().toSeconds(), null);
    writer.writeAttribute("data-before", secondsBefore(), null);
    writer.writeAttribute("data-component", getClientId(faces), null);
    writer.writeAttribute(
        "data-channel",
        faces.getExternalContext().getRequestContextPath() + " " + LoginStamp.user(state()),
        null);
  }

  @Override
  public void encodeEnd(FacesContext faces) throws IOException {
    if (!isRendered()) {
      return;
    }
    ResponseWriter writer = faces.getResponseWriter();
    writer.endElement("div");
    encodeTimer(writer);
    LoginExpiry expiry = expiry();
    if (expiry == null || expiry.prolongable()) {
      encodeButton(faces, writer);
    }
    writer.endElement("div");
    encodeEnded(faces, writer);
    writer.endElement(ELEMENT);
    if (isInForm()) {
      writer.endElement("div");
      popComponentFromEL(faces);
    } else {
      super.encodeEnd(faces);
    }
  }

  private void encodeTimer(ResponseWriter writer) throws IOException {
    writer.startElement("span", this);
    writer.writeAttribute("role", "timer", null);
    writer.endElement("span");
  }

  private void encodeButton(FacesContext faces, ResponseWriter writer) throws IOException {
    writer.startElement("button", this);
    writer.writeAttribute("type", "button", null);
    writer.writeAttribute("id", buttonId(faces), null);
    writer.writeText(ComponentTexts.get(faces, "expiry.stay"), null);
    writer.endElement("button");
  }

  private void encodeEnded(FacesContext faces, ResponseWriter writer) throws IOException {
    writer.startElement("div", this);
    writer.writeAttribute("class", "cdi-login-ended", null);
    writer.writeAttribute("role", "alert", null);
    writer.writeAttribute("hidden", true, null);
    writer.writeText(ComponentTexts.get(faces, "expiry.ended"), null);
    writer.endElement("div");
  }

  private String buttonId(FacesContext faces) {
    return getClientId(faces) + "_stay";
  }

  private int secondsBefore() {
    String before = attribute("before");
    return before == null ? DEFAULT_SECONDS : Integer.parseInt(before);
  }

  private @Nullable String attribute(String name) {
    Object value = getAttributes().get(name);
    return value == null ? null : value.toString();
  }

  private boolean isInForm() {
    UIComponent parent = getParent();
    while (parent != null && !(parent instanceof UIForm)) {
      parent = parent.getParent();
    }
    return parent != null;
  }

  private static @Nullable LoginExpiry expiry() {
    RequestState state = CurrentRequest.state();
    SessionLogin login = state == null ? null : SessionLoginStore.read(state.request());
    return state == null || login == null ? null : LoginExpiry.of(state, login);
  }

  private static RequestState state() {
    return CurrentRequest.required("login:expiryWarning");
  }
}
