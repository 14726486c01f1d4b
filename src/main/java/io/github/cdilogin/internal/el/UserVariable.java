package io.github.cdilogin.internal.el;

import io.github.cdilogin.LoginUser;
import jakarta.el.ELContext;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a user object in a variable of a page, where EL itself does not read them: of
 * records, and of classes that are not public. As {@link UserPropertyReader} reads them for {@code
 * #{currentUser.name}}.
 */
final class UserVariable {

  private UserVariable() {}

  static @Nullable Object value(ELContext context, LoginUser user, Object property) {
    Class<?> type = user.getClass();
    if (Modifier.isPublic(type.getModifiers()) && !type.isRecord()) {
      return null;
    }
    UserPropertyReader.Property found = UserPropertyReader.of(type, String.valueOf(property));
    if (found == null) {
      return null;
    }
    context.setPropertyResolved(true);
    return found.read(user);
  }
}
