package io.github.cdilogin.internal.faces;

import jakarta.faces.component.UIViewRoot;
import org.jspecify.annotations.Nullable;

/**
 * The id of a view within the state of that view. A view without state (<em>transient</em>) has
 * none: there is nothing to post but the parameters.
 */
final class ViewStamp {

  private static final String ATTRIBUTE = "io.github.cdilogin.VIEW";

  private ViewStamp() {}

  /** The view is about to be rendered, and its state to be saved. */
  static void put(UIViewRoot view) {
    if (!view.isTransient() && view.getViewId() != null) {
      view.getAttributes().put(ATTRIBUTE, view.getViewId());
    }
  }

  /** Whether a restored view was rendered as the requested one. */
  static boolean isOf(UIViewRoot view, @Nullable String viewId) {
    return view.isTransient()
        || (viewId != null && viewId.equals(view.getAttributes().get(ATTRIBUTE)));
  }
}
