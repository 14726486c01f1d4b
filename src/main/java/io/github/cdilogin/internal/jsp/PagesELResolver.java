package io.github.cdilogin.internal.jsp;

import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.LoginManager;
import io.github.cdilogin.flash.FlashMessages;
import io.github.cdilogin.internal.el.CurrentUserELResolver;
import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the names of the library's beans, because not every CDI container integrates with JSP,
 * and the properties of the application's user.
 */
final class PagesELResolver extends ELResolver {

  private static final Map<String, Class<?>> BEANS =
      Map.of(
          "currentUser", CurrentUser.class,
          "current_user", CurrentUser.class,
          "loginManager", LoginManager.class,
          "flashMessages", FlashMessages.class);

  private final ELResolver users = new CurrentUserELResolver();

  @Override
  public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
    if (base != null) {
      return users.getValue(context, base, property);
    }
    Class<?> bean = property instanceof String name ? BEANS.get(name) : null;
    if (bean == null) {
      return null;
    }
    context.setPropertyResolved(true);
    return CDI.current().select(bean).get();
  }

  @Override
  public @Nullable Object invoke(
      ELContext context,
      @Nullable Object base,
      Object method,
      Class<?> @Nullable [] types,
      Object @Nullable [] arguments) {
    return users.invoke(context, base, method, types, arguments);
  }

  @Override
  public @Nullable Class<?> getType(ELContext context, @Nullable Object base, Object property) {
    return users.getType(context, base, property);
  }

  @Override
  public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
    return users.isReadOnly(context, base, property);
  }

  @Override
  public void setValue(
      ELContext context, @Nullable Object base, Object property, @Nullable Object value) {
    users.setValue(context, base, property, value);
  }

  @Override
  public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
    return users.getCommonPropertyType(context, base);
  }
}
