package io.github.cdilogin.internal.faces;

import jakarta.faces.component.UIViewRoot;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stores in the state of a view for what page it was rendered: the id of the view, and the {@link
 * LoginStamp}. A transient view has no state, and so no stored id; its forms have a field with the
 * stamp.
 */
final class ViewStamp {

  private static final String VIEW = "io.github.cdilogin.VIEW";
  private static final String LOGIN = "io.github.cdilogin.LOGIN";

  private ViewStamp() {}

  /** The view is about to be rendered, and its state to be saved. */
  static void put(UIViewRoot view, @Nullable String login) {
    if (view.isTransient()) {
      LoginStampField.addTo(view, login);
    } else if (view.getViewId() != null) {
      Map<String, Object> attributes = view.getAttributes();
      attributes.put(VIEW, view.getViewId());
      if (login != null) {
        attributes.put(LOGIN, login);
      } else if (attributes.containsKey(LOGIN)) {
        attributes.remove(LOGIN);
      }
    }
  }

  /** Checks whether a restored view was rendered with this id. Accepts a transient view. */
  static boolean isOf(UIViewRoot view, @Nullable String viewId) {
    return view.isTransient() || (viewId != null && viewId.equals(view.getAttributes().get(VIEW)));
  }

  /** The login for which a restored view was rendered; {@code null} for none. */
  static @Nullable String login(UIViewRoot view, Map<String, String> parameters) {
    if (view.isTransient()) {
      return parameters.get(LoginStampField.NAME);
    }
    return view.getAttributes().get(LOGIN) instanceof String stamp ? stamp : null;
  }
}
