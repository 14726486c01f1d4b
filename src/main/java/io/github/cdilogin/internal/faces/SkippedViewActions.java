package io.github.cdilogin.internal.faces;

import io.github.cdilogin.internal.problem.LoginErrors;
import jakarta.faces.application.ProjectStage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIViewAction;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Finds view actions that a client can skip, in project stage Development. A view without state
 * treats every POST as a postback, and view actions do not run on a postback by default.
 */
final class SkippedViewActions {

  private static final Logger LOG = System.getLogger(SkippedViewActions.class.getPackageName());
  private static final String WARNED = SkippedViewActions.class.getName() + " ";

  private SkippedViewActions() {}

  /** Logs a warning, once for each view. */
  static void warn(FacesContext faces, UIViewRoot view) {
    if (view.isTransient() && faces.isProjectStage(ProjectStage.Development) && skips(view)) {
      Object warned =
          faces
              .getExternalContext()
              .getApplicationMap()
              .putIfAbsent(WARNED + view.getViewId(), true);
      if (warned == null) {
        LOG.log(Level.WARNING, LoginErrors.skippedViewAction(view.getViewId()));
      }
    }
  }

  private static boolean skips(UIViewRoot view) {
    UIComponent metadata = view.getFacet(UIViewRoot.METADATA_FACET_NAME);
    return metadata != null
        && metadata.getChildren().stream()
            .anyMatch(each -> each instanceof UIViewAction action && !action.isOnPostback());
  }
}
