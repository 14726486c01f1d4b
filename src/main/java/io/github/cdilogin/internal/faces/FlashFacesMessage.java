package io.github.cdilogin.internal.faces;

import io.github.cdilogin.flash.FlashMessage;
import io.github.cdilogin.internal.flash.PendingMessages;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ProjectStage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIMessages;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.html.HtmlBody;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A flash message on a Faces page. The message stays stored until the page displays it: a messages
 * component calls {@link #rendered()}; another page reads the text, without a call of {@link
 * #isRendered()} before.
 */
final class FlashFacesMessage extends FacesMessage {

  private static final long serialVersionUID = 1L;
  private static final String PENDING = FlashFacesMessage.class.getName();

  private final FlashMessage message;
  private transient boolean reportsDisplay;

  FlashFacesMessage(FlashMessage message) {
    super(severity(message.category()), message.text(), message.text());
    this.message = message;
  }

  /** Sets where the messages of the current page are stored. */
  static void setPending(FacesContext faces, PendingMessages pending) {
    faces.getAttributes().put(PENDING, pending);
  }

  /** Returns where the messages of the current page are stored; {@code null} without messages. */
  static @Nullable PendingMessages pending(FacesContext faces) {
    return (PendingMessages) faces.getAttributes().get(PENDING);
  }

  boolean isOf(FlashMessage other) {
    return message.equals(other);
  }

  /**
   * Also {@code true} for the body of a page: Mojarra logs there each message that is not rendered.
   * This message is not lost. In project stage Development, the body displays it.
   */
  @Override
  public boolean isRendered() {
    reportsDisplay = true;
    return super.isRendered() || isAskedByBody(FacesContext.getCurrentInstance());
  }

  @Override
  public void rendered() {
    super.rendered();
    reportsDisplay = true;
    markDisplayed(FacesContext.getCurrentInstance());
  }

  @Override
  public String getSummary() {
    read(FacesContext.getCurrentInstance());
    return super.getSummary();
  }

  /** Empty for a component that shows the summary, too: the text is shown once. */
  @Override
  public String getDetail() {
    FacesContext faces = FacesContext.getCurrentInstance();
    read(faces);
    return showsSummaryAndDetail(faces) ? "" : super.getDetail();
  }

  private void read(@Nullable FacesContext faces) {
    if (!reportsDisplay) {
      markDisplayed(faces);
    }
  }

  /** Only the page displays it. The session may be serialized after the request. */
  private void markDisplayed(@Nullable FacesContext faces) {
    PendingMessages pending =
        faces != null && PhaseId.RENDER_RESPONSE.equals(faces.getCurrentPhaseId())
            ? pending(faces)
            : null;
    if (pending != null) {
      pending.display(message);
    }
  }

  private static boolean showsSummaryAndDetail(@Nullable FacesContext faces) {
    return faces != null
        && UIComponent.getCurrentComponent(faces) instanceof UIMessages messages
        && messages.isShowSummary()
        && messages.isShowDetail();
  }

  private static boolean isAskedByBody(@Nullable FacesContext faces) {
    if (faces == null || faces.isProjectStage(ProjectStage.Development)) {
      return false;
    }
    UIComponent asking = UIComponent.getCurrentComponent(faces);
    return asking instanceof HtmlBody || asking instanceof UIViewRoot;
  }

  /** The categories of Flask applications, of Bootstrap, and the severities of Faces. */
  private static Severity severity(String category) {
    return switch (category.toLowerCase(Locale.ROOT)) {
      case "fatal", "critical" -> SEVERITY_FATAL;
      case "error", "danger" -> SEVERITY_ERROR;
      case "warning", "warn" -> SEVERITY_WARN;
      default -> SEVERITY_INFO;
    };
  }
}
