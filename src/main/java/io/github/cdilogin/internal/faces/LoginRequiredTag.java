package io.github.cdilogin.internal.faces;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import org.jspecify.annotations.Nullable;

/**
 * {@code <login:required/>} in {@code <f:metadata>}: the view needs a login. It only marks the
 * view, because a page that links to this one builds its metadata, too; {@link ViewRules} checks
 * the mark of a view that a request has restored or is about to render. Named in the tag library;
 * for Faces.
 *
 * @since 0.1.0
 */
public final class LoginRequiredTag extends TagHandler {

  private static final String MARK = LoginRequiredTag.class.getName();

  private final @Nullable TagAttribute fresh;

  /**
   * For Faces.
   *
   * @param config the place and the attributes of the tag
   */
  public LoginRequiredTag(TagConfig config) {
    super(config);
    fresh = getAttribute("fresh");
  }

  @Override
  public void apply(FaceletContext context, UIComponent parent) {
    UIComponent root = parent;
    while (root != null && !(root instanceof UIViewRoot)) {
      root = root.getParent();
    }
    if (root == null) {
      root = context.getFacesContext().getViewRoot();
    }
    root.getAttributes().put(MARK, fresh != null && fresh.getBoolean(context));
  }

  /** Whether the view has the tag. */
  static boolean isIn(UIViewRoot view) {
    return view.getAttributes().get(MARK) instanceof Boolean;
  }

  /** Whether the tag in the view requires a fresh login. */
  static boolean isFreshIn(UIViewRoot view) {
    return Boolean.TRUE.equals(view.getAttributes().get(MARK));
  }
}
