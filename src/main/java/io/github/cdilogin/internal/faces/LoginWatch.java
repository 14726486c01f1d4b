package io.github.cdilogin.internal.faces;

import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.internal.request.RequestState;
import io.github.cdilogin.internal.session.SessionLogin;
import jakarta.faces.application.Resource;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.component.UIOutput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * {@code <login:watch/>}: an empty live region for screen readers, and a script that writes a
 * sentence into it when another tab of the browser shows a page of another login. The tabs exchange
 * the {@link LoginStamp} of their pages, and when they were rendered; the latest page is right.
 * Named in the tag library; for Faces.
 *
 * <p>Decision: a script and a style sheet as resources, and no inline script, style or handler. So
 * a Content-Security-Policy of {@code 'self'} allows them.
 *
 * @since 0.1.0
 */
public final class LoginWatch extends UIComponentBase {

  private static final String LIBRARY = "cdi-login";

  /** For Faces. */
  public LoginWatch() {
    setRendererType(null);
  }

  @Override
  public String getFamily() {
    return UIOutput.COMPONENT_FAMILY;
  }

  @Override
  public void encodeEnd(FacesContext faces) throws IOException {
    RequestState state = CurrentRequest.state();
    if (isRendered() && state != null) {
      ResponseWriter writer = faces.getResponseWriter();
      writer.startElement("div", this);
      writeAttributes(faces, writer, state);
      writeResources(faces, writer);
      writer.endElement("div");
    }
    super.encodeEnd(faces);
  }

  private void writeAttributes(FacesContext faces, ResponseWriter writer, RequestState state)
      throws IOException {
    writer.writeAttribute("id", getClientId(faces), "id");
    StyleClass.write(writer, this, "cdi-login-watch");
    SessionLogin login = state.authentication().login();
    write(writer, "login", login == null ? "" : LoginStamp.of(login));
    write(writer, "fresh", String.valueOf(login != null && login.fresh()));
    write(writer, "at", String.valueOf(state.now().toEpochMilli()));
    write(writer, "app", faces.getExternalContext().getApplicationContextPath());
    write(writer, "logged-out", ComponentTexts.get(faces, "tab.logged-out"));
    write(writer, "logged-in", ComponentTexts.get(faces, "tab.logged-in"));
    write(writer, "other-login", ComponentTexts.get(faces, "tab.other-login"));
    write(writer, "reload", ComponentTexts.get(faces, "tab.reload"));
  }

  private static void write(ResponseWriter writer, String name, String value) throws IOException {
    writer.writeAttribute("data-" + name, value, null);
  }

  /** In the region itself, so that an update by Ajax runs the script again. */
  private void writeResources(FacesContext faces, ResponseWriter writer) throws IOException {
    writer.startElement("span", this);
    writer.writeAttribute("role", "alert", null);
    writer.endElement("span");
    String style = url(faces, "watch.css");
    String script = url(faces, "watch.js");
    if (style != null && script != null) {
      writer.startElement("link", this);
      writer.writeAttribute("rel", "stylesheet", null);
      writer.writeURIAttribute("href", style, null);
      writer.endElement("link");
      writer.startElement("script", this);
      writer.writeURIAttribute("src", script, null);
      writer.writeAttribute("defer", "defer", null);
      writer.endElement("script");
    }
  }

  private static @Nullable String url(FacesContext faces, String name) {
    Resource resource = faces.getApplication().getResourceHandler().createResource(name, LIBRARY);
    return resource == null
        ? null
        : faces.getExternalContext().encodeResourceURL(resource.getRequestPath());
  }
}
