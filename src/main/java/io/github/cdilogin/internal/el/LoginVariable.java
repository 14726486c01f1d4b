package io.github.cdilogin.internal.el;

import jakarta.el.ELContext;
import org.jspecify.annotations.Nullable;

/**
 * Resolves {@code login} in a page, if nothing else has that name.
 *
 * <p>Decision: it is no bean. Applications often have a bean {@code login}, and two beans with the
 * same name stop the deployment. So all other resolvers are called first, whatever their order:
 * beans, attributes of the scopes, resource bundles and resolvers of the application win.
 */
final class LoginVariable {

  private static final String NAME = "login";

  private LoginVariable() {}

  static @Nullable Object value(ELContext context, Object property) {
    if (!NAME.equals(property) || isNested(context)) {
      return null;
    }
    Object other = valueOfOthers(context);
    context.setPropertyResolved(true);
    return other == null ? new LoginActions() : other;
  }

  private static @Nullable Object valueOfOthers(ELContext context) {
    context.putContext(LoginVariable.class, true);
    try {
      return context.getELResolver().getValue(context, null, NAME);
    } finally {
      context.putContext(LoginVariable.class, false);
    }
  }

  private static boolean isNested(ELContext context) {
    return Boolean.TRUE.equals(context.getContext(LoginVariable.class));
  }
}
