package io.github.cdilogin.internal.faces;

import jakarta.el.ValueExpression;
import jakarta.el.VariableMapper;
import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.ComponentConfig;
import jakarta.faces.view.facelets.ComponentHandler;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.MetaRuleset;
import jakarta.faces.view.facelets.TagAttribute;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link ConditionalContent}, in which the variable {@code var} is the application's user.
 * The variable exists in the content only, and is read when an expression is evaluated: building
 * the view loads no user, and an action of the content gets the user as well. Named in the tag
 * library.
 *
 * @since 0.1.0
 */
public final class UserVariableHandler extends ComponentHandler {

  private static final String VAR = "var";

  private final @Nullable TagAttribute variable;

  /**
   * Called by Faces.
   *
   * @param config the place and the attributes of the tag
   */
  public UserVariableHandler(ComponentConfig config) {
    super(config);
    variable = getAttribute(VAR);
  }

  @Override
  @SuppressWarnings("rawtypes")
  protected MetaRuleset createMetaRuleset(Class type) {
    return super.createMetaRuleset(type).ignore(VAR);
  }

  @Override
  public void applyNextHandler(FaceletContext context, UIComponent component) throws IOException {
    if (variable == null) {
      super.applyNextHandler(context, component);
      return;
    }
    VariableMapper outer = context.getVariableMapper();
    context.setVariableMapper(new WithUser(outer, variable.getValue(context)));
    try {
      super.applyNextHandler(context, component);
    } finally {
      context.setVariableMapper(outer);
    }
  }

  private static final class WithUser extends VariableMapper {

    private final VariableMapper outer;
    private final String name;
    private @Nullable ValueExpression user = new CurrentUserExpression();

    WithUser(VariableMapper outer, String name) {
      this.outer = outer;
      this.name = name;
    }

    @Override
    public @Nullable ValueExpression resolveVariable(String variable) {
      return variable.equals(name) ? user : outer.resolveVariable(variable);
    }

    @Override
    public @Nullable ValueExpression setVariable(
        String variable, @Nullable ValueExpression expression) {
      if (!variable.equals(name)) {
        return outer.setVariable(variable, expression);
      }
      ValueExpression before = user;
      user = expression;
      return before;
    }
  }
}
