package io.github.cdilogin.internal.faces;

import io.github.cdilogin.flash.FlashMessage;
import io.github.cdilogin.internal.flash.PendingMessages;
import io.github.cdilogin.internal.flash.SessionFlashMessages;
import io.github.cdilogin.internal.http.BackgroundRequest;
import io.github.cdilogin.internal.login.LoginRuntime;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.internal.request.RequestState;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIMessages;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.util.Iterator;

/**
 * Offers the flash messages to the view that is rendered. Only those that it displays are removed.
 */
final class FlashMessagesInView {

  private FlashMessagesInView() {}

  /**
   * Keeps the messages of an action that has invalidated the session. A component library may have
   * begun the response of an Ajax request before.
   */
  static void keepAfterInvalidation() {
    RequestState state = CurrentRequest.state();
    if (state != null) {
      SessionFlashMessages.keepAfterInvalidation(state.request());
    }
  }

  /** Adds the messages before the view is built, because its tags may depend on them. */
  static void add(FacesContext faces) {
    RequestState state = CurrentRequest.state();
    if (state != null && !BackgroundRequest.is(state.request(), true)) {
      PendingMessages pending = PendingMessages.of(state, LoginRuntime.of(state).messages());
      if (!pending.all().isEmpty()) {
        FlashFacesMessage.setPending(faces, pending);
        pending.all().stream()
            .filter(message -> !isIn(faces, message))
            .forEach(message -> faces.addMessage(null, new FlashFacesMessage(message)));
      }
    }
  }

  /** The Faces flash may have kept the message, if a listener of the last page redirected. */
  private static boolean isIn(FacesContext faces, FlashMessage message) {
    for (FacesMessage present : faces.getMessageList(null)) {
      if (present instanceof FlashFacesMessage flash && flash.isOf(message)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Deletes the cookie with a message before a page with a messages component is rendered: the
   * component may be rendered after a part of the page is sent.
   */
  static void deleteCookie(FacesContext faces, UIViewRoot view) {
    PendingMessages pending = FlashFacesMessage.pending(faces);
    if (pending != null && !faces.getPartialViewContext().isPartialRequest() && hasMessages(view)) {
      pending.deleteCookie();
    }
  }

  private static boolean hasMessages(UIComponent component) {
    if (component instanceof UIMessages) {
      return true;
    }
    for (Iterator<UIComponent> each = component.getFacetsAndChildren(); each.hasNext(); ) {
      if (hasMessages(each.next())) {
        return true;
      }
    }
    return false;
  }

  /** Stores messages again that the client does not see. Called before a refusal is answered. */
  static void end(FacesContext faces) {
    PendingMessages pending = FlashFacesMessage.pending(faces);
    if (pending != null) {
      pending.end(isDiscarded(faces));
    }
  }

  /** The request asks for headers only, is redirected, or has failed before the page was sent. */
  private static boolean isDiscarded(FacesContext faces) {
    RequestState state = CurrentRequest.state();
    return faces.getResponseComplete()
        || hasFailed(faces)
        || (state != null && (state.answered() || "HEAD".equals(state.request().getMethod())));
  }

  private static boolean hasFailed(FacesContext faces) {
    return !faces.getExternalContext().isResponseCommitted()
        && faces.getExceptionHandler().getUnhandledExceptionQueuedEvents().iterator().hasNext();
  }
}
