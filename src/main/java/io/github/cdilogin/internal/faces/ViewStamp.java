package io.github.cdilogin.internal.faces;

import jakarta.faces.component.UIViewRoot;
import org.jspecify.annotations.Nullable;

/**
 * Stores the id of a view in the state of that view. A transient view has no state, and so no
 * stored id.
 */
final class ViewStamp {

  private static final String ATTRIBUTE = "io.github.cdilogin.VIEW";

  private ViewStamp() {}

  /** Stores the id. Called before the view is rendered and its state is saved. */
  static void put(UIViewRoot view) {
    if (!view.isTransient() && view.getViewId() != null) {
      view.getAttributes().put(ATTRIBUTE, view.getViewId());
    }
  }

  /** Checks whether a restored view was rendered with this id. Accepts a transient view. */
  static boolean isOf(UIViewRoot view, @Nullable String viewId) {
    return view.isTransient()
        || (viewId != null && viewId.equals(view.getAttributes().get(ATTRIBUTE)));
  }
}
