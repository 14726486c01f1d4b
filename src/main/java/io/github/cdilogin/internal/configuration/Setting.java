package io.github.cdilogin.internal.configuration;

import static io.github.cdilogin.internal.configuration.SettingType.BOOLEAN;
import static io.github.cdilogin.internal.configuration.SettingType.DURATION;
import static io.github.cdilogin.internal.configuration.SettingType.oneOf;
import static io.github.cdilogin.internal.configuration.SettingType.text;

import io.github.cdilogin.CookieSecure;
import io.github.cdilogin.LoginConfiguration;
import io.github.cdilogin.SameSite;
import io.github.cdilogin.SessionProtection;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The external settings: key, type, default, meaning, and the method of {@link LoginConfiguration}
 * that is called with the value, after all observers.
 */
public enum Setting {
  LOGIN_VIEW(
      "login-view",
      Types.VIEW,
      "none, 401",
      "Where users log in: a path below the context path, or an http or https URL."),
  SECTION_VIEWS(
      "section-views",
      SettingType.PAIRS.called("sections and their views", "/admin=/admin/login.xhtml"),
      "none",
      "Login views of sections, with commas or blanks between them:"
          + " `/admin=/admin/login.xhtml, /shop=/shop/login.xhtml`."
          + " Sections that only the code sets stay."),
  PROTECT(
      "protect",
      Types.PATHS,
      "none",
      "Paths that need a login: `/app/**` for a folder and everything below it."),
  PROTECT_FRESH("protect-fresh", Types.PATHS, "none", "Paths that need a fresh login."),
  PERMIT("permit", Types.PATHS, "none", "Paths that need none, below a folder that does."),
  REFRESH_VIEW(
      "refresh-view", Types.VIEW, "none, 401", "Where a user confirms the login with credentials."),
  FORCE_HOST(
      "force-host",
      text("a host", "www.example.org:8443"),
      "none",
      "The host of the redirects to the login and refresh views."),
  USE_SESSION_FOR_NEXT(
      "use-session-for-next",
      BOOLEAN,
      "false",
      "Whether the redirect target `next` is kept in the session instead of the query."),
  KEEP_SESSION_AT_LOGOUT(
      "keep-session-at-logout",
      BOOLEAN,
      "false",
      "Whether a logout keeps the session and removes only the login."),
  SESSION_PROTECTION(
      "session-protection",
      oneOf(SessionProtection.class, SessionProtection.BASIC),
      "basic",
      "What happens to a login whose session comes from another client: nothing, no longer fresh,"
          + " or the session ends."),
  IDLE_TIMEOUT("idle-timeout", DURATION, "none", "How long a login may be idle."),
  ABSOLUTE_TIMEOUT("absolute-timeout", DURATION, "none", "How long a login lasts at most."),
  SECRET_KEY(
      "secret-key",
      SettingType.LIST.called("keys", "what openssl rand -base64 32 prints"),
      "none",
      "Signs remember cookies; at least 32 bytes. After a comma, older keys that no longer"
          + " sign, but whose cookies are still accepted. Keys in the code do not count then."),
  REMEMBER_COOKIE_NAME(
      "remember-cookie.name",
      text("a cookie's name", "remember_token"),
      "remember_token",
      "The name of the remember cookie."),
  REMEMBER_COOKIE_DURATION(
      "remember-cookie.duration",
      DURATION,
      "P30D",
      "How long a remembered login lasts, unless the login sets another duration."),
  REMEMBER_COOKIE_DOMAIN(
      "remember-cookie.domain",
      text("a domain name", "example.org"),
      "none, this host",
      "The domain of the remember cookie."),
  REMEMBER_COOKIE_PATH(
      "remember-cookie.path",
      text("a path that begins with a slash", "/app"),
      "the context path",
      "The path of the remember cookie."),
  REMEMBER_COOKIE_SECURE(
      "remember-cookie.secure",
      oneOf(CookieSecure.class, CookieSecure.ALWAYS),
      "auto",
      "Whether the remember cookie is sent over https only; auto: if the request that sets it was"
          + " secure."),
  REMEMBER_COOKIE_HTTP_ONLY(
      "remember-cookie.http-only",
      BOOLEAN,
      "true",
      "Whether scripts cannot read the remember cookie."),
  REMEMBER_COOKIE_SAME_SITE(
      "remember-cookie.same-site",
      oneOf(SameSite.class, SameSite.STRICT),
      "lax",
      "Whether the remember cookie is sent with requests that another site caused."),
  REMEMBER_COOKIE_AUDIENCE(
      "remember-cookie.audience",
      text("a name", "company.example"),
      "the context path",
      "Which applications accept the remember cookie: those with the same key and audience."),
  REMEMBER_COOKIE_REFRESH_EACH_REQUEST(
      "remember-cookie.refresh-each-request",
      BOOLEAN,
      "false",
      "Whether each response to a request with the remember cookie extends its life."),
  LOGIN_MESSAGE(
      "login-message", Types.MESSAGE, "in the client's language", "The message on the login view."),
  LOGIN_MESSAGE_CATEGORY(
      "login-message-category",
      Types.CATEGORY,
      "message",
      "The category of that message, for the page to style."),
  REFRESH_MESSAGE(
      "refresh-message",
      Types.MESSAGE,
      "in the client's language",
      "The message on the refresh view for a login that is not fresh enough."),
  REFRESH_MESSAGE_CATEGORY(
      "refresh-message-category", Types.CATEGORY, "message", "The category of that message."),
  EXPIRED_MESSAGE(
      "expired-message",
      Types.MESSAGE,
      "in the client's language",
      "The message on the refresh view for an expired login."),
  EXPIRED_MESSAGE_CATEGORY(
      "expired-message-category", Types.CATEGORY, "expired", "The category of that message."),
  DEVELOPMENT(
      "development",
      BOOLEAN,
      "as the Faces project stage",
      "Whether a missing secret key is replaced by one for this run, with a warning.");

  public static final String PREFIX = "cdi-login.";
  private static final String NO_MESSAGE = "none";

  private final String key;

  /** Immutable, because its reader has no state. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final SettingType<?> type;

  private final String byDefault;
  private final String meaning;

  Setting(String name, SettingType<?> type, String byDefault, String meaning) {
    this.key = PREFIX + name;
    this.type = type;
    this.byDefault = byDefault;
    this.meaning = meaning;
  }

  /** Returns names that have the prefix of settings and are not settings. */
  public static Collection<UnknownSetting> unknown(SettingSources outside) {
    return outside.unknown(PREFIX, Stream.of(values()).map(Setting::key).toList());
  }

  public String key() {
    return key;
  }

  /** Returns the type of the value. */
  public SettingType<?> type() {
    return type;
  }

  /** Returns a description of the default. */
  public String byDefault() {
    return byDefault;
  }

  public String meaning() {
    return meaning;
  }

  /**
   * Calls the method of this setting with a value.
   *
   * @return {@code false} if the text is not a valid value; no method is called then
   */
  public boolean set(String text, LoginConfiguration login) {
    Optional<?> value = type.read(text);
    value.ifPresent(read -> call(read, login));
    return value.isPresent();
  }

  /** A switch, because 25 method references would cost half a MiB at each start. */
  private void call(Object value, LoginConfiguration login) {
    switch (this) {
      case LOGIN_VIEW -> login.loginView((String) value);
      case SECTION_VIEWS -> sectionViews((Map<?, ?>) value, login);
      case PROTECT -> login.protect(texts((List<?>) value));
      case PROTECT_FRESH -> login.protectFresh(texts((List<?>) value));
      case PERMIT -> login.permit(texts((List<?>) value));
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

  /** Types that several settings share. */
  private static final class Types {

    static final SettingType<String> VIEW = text("a view", "/login.xhtml");
    static final SettingType<List<String>> PATHS =
        SettingType.LIST.called("paths", "/app/**, /account.xhtml");
    static final SettingType<String> MESSAGE = text("a text, or none", "Please log in.");
    static final SettingType<String> CATEGORY = text("a word", "warning");

    private Types() {}
  }
}
