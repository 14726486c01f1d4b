package io.github.cdilogin.internal.faces;

import io.github.cdilogin.internal.validation.FoundViews;
import jakarta.faces.application.Application;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.lang.System.Logger.Level;

/**
 * Reads the login and refresh views when Faces starts. Their problems stop the deployment when the
 * first filter of the library starts, because a Faces implementation may ignore a failure of this
 * listener. Called by Faces; registered in {@code faces-config.xml}.
 *
 * @since 0.1.0
 */
public final class FacesStartListener implements SystemEventListener {

  /** Called by Faces. */
  public FacesStartListener() {}

  @Override
  public boolean isListenerForSource(Object source) {
    return source instanceof Application;
  }

  @Override
  public void processEvent(SystemEvent event) {
    FacesContext faces = FacesContext.getCurrentInstance();
    if (faces != null
        && faces.getExternalContext().getApplicationMap().get(FoundViews.READER)
            instanceof FoundViews.Reader reader) {
      read(faces, reader);
    }
  }

  /** A view that cannot be read now is checked when it is requested. */
  private static void read(FacesContext faces, FoundViews.Reader reader) {
    try {
      if (FacesViews.haveSpecifiedIds(faces)) {
        reader.read(beans -> new FacesViews(faces, beans));
      }
    } catch (RuntimeException unreadable) {
      System.getLogger(FacesStartListener.class.getPackageName())
          .log(Level.DEBUG, "The login and refresh views cannot be read yet", unreadable);
    }
  }
}
