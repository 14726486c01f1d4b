package io.github.cdilogin.internal.deployment;

import io.github.cdilogin.CookieSecure;
import io.github.cdilogin.LoginConfiguration;
import io.github.cdilogin.SameSite;
import io.github.cdilogin.SessionProtection;
import io.github.cdilogin.internal.configuration.Setting;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The methods of the configuration that the external settings call. */
final class SettingMethods {

  private static final String NO_MESSAGE = "none";

  private SettingMethods() {}

  /**
   * Calls the method of a setting with a value.
   *
   * @return {@code false} if the text is not a valid value; no method is called then
   */
  static boolean call(Setting setting, String text, LoginConfiguration login) {
    Optional<?> value = setting.type().read(text);
    value.ifPresent(read -> call(setting, read, login));
    return value.isPresent();
  }

  /** A switch, because 25 method references would cost half a MiB at each start. */
  private static void call(Setting setting, Object value, LoginConfiguration login) {
    switch (setting) {
      case LOGIN_VIEW -> login.loginView((String) value);
      case SECTION_VIEWS -> sectionViews((Map<?, ?>) value, login);
      case PROTECT -> login.protect(texts((List<?>) value));
      case PROTECT_FRESH -> login.protectFresh(texts((List<?>) value));
      case PERMIT -> login.permit(texts((List<?>) value));
      case PROTECT_AFTER_FILTERS -> login.protectAfterFilters((Boolean) value);
      case REFRESH_VIEW -> login.refreshView((String) value);
      case FORCE_HOST -> login.forceHost((String) value);
      case USE_SESSION_FOR_NEXT -> login.useSessionForNext((Boolean) value);
      case KEEP_SESSION_AT_LOGOUT -> login.keepSessionAtLogout((Boolean) value);
      case SESSION_PROTECTION -> login.sessionProtection((SessionProtection) value);
      case IDLE_TIMEOUT -> login.idleTimeout((Duration) value);
      case ABSOLUTE_TIMEOUT -> login.absoluteTimeout((Duration) value);
      case SECRET_KEY -> secretKey((List<?>) value, login);
      case REMEMBER_COOKIE_NAME -> login.rememberCookieName((String) value);
      case REMEMBER_COOKIE_DURATION -> login.rememberCookieDuration((Duration) value);
      case REMEMBER_COOKIE_DOMAIN -> login.rememberCookieDomain((String) value);
      case REMEMBER_COOKIE_PATH -> login.rememberCookiePath((String) value);
      case REMEMBER_COOKIE_SECURE -> login.rememberCookieSecure((CookieSecure) value);
      case REMEMBER_COOKIE_HTTP_ONLY -> login.rememberCookieHttpOnly((Boolean) value);
      case REMEMBER_COOKIE_SAME_SITE -> login.rememberCookieSameSite((SameSite) value);
      case REMEMBER_COOKIE_AUDIENCE -> login.rememberCookieAudience((String) value);
      case REMEMBER_COOKIE_REFRESH_EACH_REQUEST ->
          login.rememberCookieRefreshEachRequest((Boolean) value);
      case LOGIN_MESSAGE -> login.loginMessage(orNoMessage((String) value));
      case LOGIN_MESSAGE_CATEGORY -> login.loginMessageCategory((String) value);
      case REFRESH_MESSAGE -> login.refreshMessage(orNoMessage((String) value));
      case REFRESH_MESSAGE_CATEGORY -> login.refreshMessageCategory((String) value);
      case EXPIRED_MESSAGE -> login.expiredMessage(orNoMessage((String) value));
      case EXPIRED_MESSAGE_CATEGORY -> login.expiredMessageCategory((String) value);
      case RELOAD_EXPIRED_VIEWS -> login.reloadExpiredViews((Boolean) value);
      case LEAVE_DIALOG_FRAMES -> login.leaveDialogFrames((Boolean) value);
      case KEEP_TYPED_INPUT -> login.keepTypedInput((Boolean) value);
      case DEVELOPMENT -> login.development((Boolean) value);
    }
  }

  private static void sectionViews(Map<?, ?> views, LoginConfiguration login) {
    views.forEach((section, view) -> login.loginView((String) section, (String) view));
  }

  private static void secretKey(List<?> ring, LoginConfiguration login) {
    String[] keys = texts(ring);
    if (keys.length == 0) {
      login.secretKey("");
    } else {
      login.secretKey(keys[0], Arrays.copyOfRange(keys, 1, keys.length));
    }
  }

  private static String[] texts(List<?> list) {
    return list.toArray(String[]::new);
  }

  private static @Nullable String orNoMessage(String text) {
    return text.equals(NO_MESSAGE) ? null : text;
  }
}
