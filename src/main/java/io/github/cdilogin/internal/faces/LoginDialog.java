package io.github.cdilogin.internal.faces;

import io.github.cdilogin.internal.configuration.LoginSettings;
import io.github.cdilogin.internal.login.LoginRuntime;
import io.github.cdilogin.internal.remember.RememberToken;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.internal.request.RequestState;
import io.github.cdilogin.internal.response.RejectedPage;
import io.github.cdilogin.internal.session.SessionLoginStore;
import io.github.cdilogin.redirect.LoginUrl;
import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceDependency;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.component.UINamingContainer;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * {@code <login:dialog>}: the place where a user logs in again without leaving the page. The script
 * {@code dialog.js} opens it when an Ajax request is refused, shows the login view in a frame, and
 * then sends the request again.
 *
 * <p>Decision: the login view is in a frame. The state of the page belongs to a session that no
 * longer exists, so a form of the page itself cannot log in. The login view works as it is, with
 * its messages, scripts and further steps, and its Ajax requests do not wait for the refused one.
 *
 * <p>Decision: the script repeats the request, and never the server. It sends what the user has
 * just sent, with the state of a page that is rendered for the new login, so the server checks it
 * as every request.
 *
 * @since 0.1.0
 */
@ResourceDependency(library = LoginDialog.LIBRARY, name = "dialog.css", target = "head")
@ResourceDependency(library = LoginDialog.LIBRARY, name = "dialog.js", target = "head")
public final class LoginDialog extends UIComponentBase {

  static final String LIBRARY = "cdi-login";

  /** Called by Faces. */
  public LoginDialog() {
    setRendererType(null);
  }

  @Override
  public String getFamily() {
    return ConditionalContent.FAMILY;
  }

  @Override
  public void encodeBegin(FacesContext faces) throws IOException {
    super.encodeBegin(faces);
    if (!isRendered()) {
      return;
    }
    ResponseWriter writer = faces.getResponseWriter();
    writer.startElement("dialog", this);
    writer.writeAttribute("id", getClientId(faces), "clientId");
    StyleClass.write(writer, this, "cdi-login-dialog");
    writer.writeAttribute("aria-labelledby", titleId(faces), null);
    encodeData(faces, writer);
    writer.startElement("div", this);
    writer.writeAttribute("id", titleId(faces), null);
    writer.writeAttribute("class", "cdi-login-title", null);
    if (getChildCount() == 0) {
      writer.writeText(ComponentTexts.get(faces, "dialog.title"), null);
    }
  }

  @Override
  public void encodeEnd(FacesContext faces) throws IOException {
    if (isRendered()) {
      ResponseWriter writer = faces.getResponseWriter();
      writer.endElement("div");
      writer.startElement("div", this);
      writer.writeAttribute("class", "cdi-login-frame", null);
      writer.endElement("div");
      writer.startElement("button", this);
      writer.writeAttribute("type", "button", null);
      writer.writeText(ComponentTexts.get(faces, "dialog.cancel"), null);
      writer.endElement("button");
      writer.endElement("dialog");
    }
    super.encodeEnd(faces);
  }

  private static void encodeData(FacesContext faces, ResponseWriter writer) throws IOException {
    RequestState state = CurrentRequest.required("login:dialog");
    writer.writeAttribute("data-login-user", userOf(state), null);
    writer.writeAttribute("data-login-done", doneUrl(faces), null);
    writer.writeAttribute(
        "data-login-separator", String.valueOf(UINamingContainer.getSeparatorChar(faces)), null);
    if (faces.isPostback()) {
      // An earlier request may have changed the view, which a new one does not show.
      writer.writeAttribute("data-login-postback", "true", null);
    }
    LoginSettings settings = LoginRuntime.of(state).settings();
    // As for the redirect of a refusal: the section of the page decides.
    encodeView(
        "login", settings.loginViews().forPath(RejectedPage.path(state.request())), writer, state);
    encodeView("refresh", settings.refreshView(), writer, state);
  }

  private static void encodeView(
      String name, @Nullable String view, ResponseWriter writer, RequestState state)
      throws IOException {
    if (view != null) {
      String url = LoginUrl.to(view, state.request()).toString();
      writer.writeAttribute("data-" + name + "-view", url, null);
    }
  }

  /** Restores a remembered login, which a page without guards does not need. */
  private static String userOf(RequestState state) {
    if (SessionLoginStore.read(state.request()) == null
        && state.rememberCookie() instanceof RememberToken) {
      state.authentication();
    }
    return LoginStamp.user(state);
  }

  /** The page in the frame after the login: a resource, which needs no login and no user. */
  private static String doneUrl(FacesContext faces) {
    Resource done =
        faces
            .getApplication()
            .getResourceHandler()
            .createResource("logged-in.html", LIBRARY, "text/html");
    return done.getRequestPath();
  }

  private String titleId(FacesContext faces) {
    return getClientId(faces) + "_title";
  }
}
