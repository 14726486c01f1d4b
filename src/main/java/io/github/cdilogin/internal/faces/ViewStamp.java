package io.github.cdilogin.internal.faces;

import jakarta.faces.component.UIViewRoot;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the state of a view records of the page that was rendered: the id of the view, and the
 * {@link LoginStamp}. A view without state (<em>transient</em>) has no view id in it: there is
 * nothing to post but the parameters.
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

  /** Whether a restored view was rendered as the requested one. */
  static boolean isOf(UIViewRoot view, @Nullable String viewId) {
    return view.isTransient() || (viewId != null && viewId.equals(view.getAttributes().get(VIEW)));
  }

  /** The login for which a restored view was rendered; {@code null} for none. */
  static @Nullable String login(UIViewRoot view, Map<String, String> parameters) {
    return view.isTransient()
        ? parameters.get(LoginStampField.NAME)
        : (String) view.getAttributes().get(LOGIN);
  }
}
