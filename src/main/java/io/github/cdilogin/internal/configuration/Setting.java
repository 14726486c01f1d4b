package io.github.cdilogin.internal.configuration;

import static io.github.cdilogin.internal.configuration.SettingType.BOOLEAN;
import static io.github.cdilogin.internal.configuration.SettingType.DURATION;
import static io.github.cdilogin.internal.configuration.SettingType.oneOf;
import static io.github.cdilogin.internal.configuration.SettingType.text;

import io.github.cdilogin.CookieSecure;
import io.github.cdilogin.LoginConfiguration;
import io.github.cdilogin.SameSite;
import io.github.cdilogin.SessionProtection;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The external settings: key, type, default and meaning. The value is passed to a method of {@link
 * LoginConfiguration}, after all observers.
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
  PROTECT_AFTER_FILTERS(
      "protect-after-filters",
      BOOLEAN,
      "false",
      "Whether the filters of the application run before these paths are checked."),
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
  RELOAD_EXPIRED_VIEWS(
      "reload-expired-views",
      BOOLEAN,
      "true",
      "Whether a Faces page whose view has expired is loaded again, instead of an error page."),
  LEAVE_DIALOG_FRAMES(
      "leave-dialog-frames",
      BOOLEAN,
      "true",
      "Whether a refusal in a dialog's frame shows the login view in the whole window."),
  KEEP_TYPED_INPUT(
      "keep-typed-input",
      BOOLEAN,
      "true, with a secret key",
      "Whether what a user has typed into a rejected Faces form is shown again after the login."),
  DEVELOPMENT(
      "development",
      BOOLEAN,
      "as the Faces project stage",
      "Whether a missing secret key is replaced by one for this run, with a warning.");

  public static final String PREFIX = "cdi-login.";

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
