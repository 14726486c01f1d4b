package io.github.cdilogin.internal.el;

import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.LoginUser;
import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotFoundException;
import jakarta.el.PropertyNotWritableException;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Resolves {@code #{current_user}}, and properties and methods of {@code #{currentUser}} that
 * {@link CurrentUser} does not have: they are those of the application's user. Registered in {@code
 * faces-config.xml}.
 *
 * @see <a href="https://jakarta.ee/specifications/expression-language/5.0/">Jakarta Expression
 *     Language 5.0</a>
 * @since 0.1.0
 */
public final class CurrentUserELResolver extends ELResolver {

  private static final String FLASK_NAME = "current_user";

  private static final Map<String, Function<CurrentUser, @Nullable Object>>
      CURRENT_USER_PROPERTIES =
          Map.of(
              "loginId", CurrentUser::getLoginId,
              "authenticated", CurrentUser::isAuthenticated,
              "active", CurrentUser::isActive,
              "anonymous", CurrentUser::isAnonymous,
              "fresh", CurrentUser::isFresh,
              "remembered", CurrentUser::isRemembered,
              "expiredLoginId", CurrentUser::getExpiredLoginId,
              "expiresIn", CurrentUser::getExpiresIn,
              "user", CurrentUser::getUser);

  private static final Set<String> CURRENT_USER_METHODS =
      Arrays.stream(CurrentUser.class.getMethods())
          .map(method -> method.getName())
          .collect(Collectors.toUnmodifiableSet());

  /** The client proxy, because a page may have hundreds of expressions. */
  private volatile @Nullable CurrentUser currentUser;

  /** Called by Faces. */
  public CurrentUserELResolver() {}

  @Override
  public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
    if (base == null) {
      return FLASK_NAME.equals(property)
          ? resolved(context, currentUser())
          : LoginVariable.value(context, property);
    }
    if (base instanceof LoginUser user) {
      return UserVariable.value(context, user, property);
    }
    if (!(base instanceof CurrentUser current) || !(property instanceof String name)) {
      return null;
    }
    Function<CurrentUser, @Nullable Object> getter = CURRENT_USER_PROPERTIES.get(name);
    Object value =
        getter == null ? ofUser(context, current.getUser(), name) : getter.apply(current);
    return resolved(context, value);
  }

  @Override
  public @Nullable Object invoke(
      ELContext context,
      @Nullable Object base,
      Object method,
      Class<?> @Nullable [] types,
      Object @Nullable [] arguments) {
    if (!(base instanceof CurrentUser current)
        || CURRENT_USER_METHODS.contains(String.valueOf(method))) {
      return null;
    }
    LoginUser user = current.getUser();
    Object value =
        user.isAnonymous()
            ? null
            : UserMethodInvoker.call(context, user, String.valueOf(method), types, arguments);
    return resolved(context, value);
  }

  @Override
  public @Nullable Class<?> getType(ELContext context, @Nullable Object base, Object property) {
    if (!(base instanceof CurrentUser current) || isOfCurrentUser(property)) {
      return null;
    }
    LoginUser user = current.getUser();
    Class<?> type = isWritable(context, user, property) ? typeOf(context, user, property) : null;
    context.setPropertyResolved(true);
    return type;
  }

  @Override
  public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
    if (!(base instanceof CurrentUser current)) {
      return false;
    }
    boolean readOnly =
        isOfCurrentUser(property) || !isWritable(context, current.getUser(), property);
    context.setPropertyResolved(true);
    return readOnly;
  }

  @Override
  public void setValue(
      ELContext context, @Nullable Object base, Object property, @Nullable Object value) {
    if (!(base instanceof CurrentUser current)) {
      return;
    }
    LoginUser user = current.getUser();
    if (isOfCurrentUser(property) || !isWritable(context, user, property)) {
      throw new PropertyNotWritableException(
          "#{currentUser." + property + "} cannot be set: " + whyNot(user, property));
    }
    context.getELResolver().setValue(context, user, property, value);
    context.setPropertyResolved(true);
  }

  @Override
  public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
    return base == null || base instanceof CurrentUser ? String.class : null;
  }

  private static @Nullable Object ofUser(ELContext context, LoginUser user, String name) {
    UserPropertyReader.Property property = UserPropertyReader.of(user.getClass(), name);
    if (property != null) {
      return property.read(user);
    }
    return user.isAnonymous() ? null : resolveByOthers(context, user, name);
  }

  /** Calls the other resolvers, for a user that is a map or has a resolver of the application. */
  private static @Nullable Object resolveByOthers(ELContext context, LoginUser user, String name) {
    try {
      return context.getELResolver().getValue(context, user, name);
    } catch (PropertyNotFoundException | IllegalArgumentException absent) {
      throw noSuchProperty(user, name, absent);
    }
  }

  /** A property that only {@link UserPropertyReader} reads cannot be written. */
  private static boolean isWritable(ELContext context, LoginUser user, Object property) {
    try {
      return !user.isAnonymous() && !context.getELResolver().isReadOnly(context, user, property);
    } catch (PropertyNotFoundException absent) {
      if (UserPropertyReader.of(user.getClass(), String.valueOf(property)) != null) {
        return false;
      }
      throw noSuchProperty(user, String.valueOf(property), absent);
    }
  }

  private static String whyNot(LoginUser user, Object property) {
    if (isOfCurrentUser(property)) {
      return "it belongs to the login.";
    }
    return user.isAnonymous() ? "no user is logged in." : "this property can only be read.";
  }

  private static Class<?> typeOf(ELContext context, LoginUser user, Object property) {
    return context.getELResolver().getType(context, user, property);
  }

  private static PropertyNotFoundException noSuchProperty(
      LoginUser user, String name, RuntimeException cause) {
    return new PropertyNotFoundException(
        "#{currentUser."
            + name
            + "}: the user is a "
            + user.getClass().getName()
            + ", which has no readable property '"
            + name
            + "'.",
        cause);
  }

  private static boolean isOfCurrentUser(Object property) {
    return CURRENT_USER_PROPERTIES.containsKey(String.valueOf(property));
  }

  private static @Nullable Object resolved(ELContext context, @Nullable Object value) {
    context.setPropertyResolved(true);
    return value;
  }

  private CurrentUser currentUser() {
    CurrentUser known = currentUser;
    if (known == null) {
      try {
        known = CDI.current().select(CurrentUser.class).get();
      } catch (IllegalStateException noContainer) {
        throw new ELException(noContainer);
      }
      currentUser = known;
    }
    return known;
  }
}
