package io.github.cdilogin.internal.deployment;

import static io.github.cdilogin.internal.configuration.Setting.ABSOLUTE_TIMEOUT;
import static io.github.cdilogin.internal.configuration.Setting.DEVELOPMENT;
import static io.github.cdilogin.internal.configuration.Setting.EXPIRED_MESSAGE;
import static io.github.cdilogin.internal.configuration.Setting.EXPIRED_MESSAGE_CATEGORY;
import static io.github.cdilogin.internal.configuration.Setting.FORCE_HOST;
import static io.github.cdilogin.internal.configuration.Setting.IDLE_TIMEOUT;
import static io.github.cdilogin.internal.configuration.Setting.KEEP_SESSION_AT_LOGOUT;
import static io.github.cdilogin.internal.configuration.Setting.KEEP_TYPED_INPUT;
import static io.github.cdilogin.internal.configuration.Setting.LEAVE_DIALOG_FRAMES;
import static io.github.cdilogin.internal.configuration.Setting.LOGIN_MESSAGE;
import static io.github.cdilogin.internal.configuration.Setting.LOGIN_MESSAGE_CATEGORY;
import static io.github.cdilogin.internal.configuration.Setting.LOGIN_VIEW;
import static io.github.cdilogin.internal.configuration.Setting.PERMIT;
import static io.github.cdilogin.internal.configuration.Setting.PROTECT;
import static io.github.cdilogin.internal.configuration.Setting.PROTECT_AFTER_FILTERS;
import static io.github.cdilogin.internal.configuration.Setting.PROTECT_FRESH;
import static io.github.cdilogin.internal.configuration.Setting.REFRESH_MESSAGE;
import static io.github.cdilogin.internal.configuration.Setting.REFRESH_MESSAGE_CATEGORY;
import static io.github.cdilogin.internal.configuration.Setting.REFRESH_VIEW;
import static io.github.cdilogin.internal.configuration.Setting.RELOAD_EXPIRED_VIEWS;
import static io.github.cdilogin.internal.configuration.Setting.REMEMBER_COOKIE_AUDIENCE;
import static io.github.cdilogin.internal.configuration.Setting.REMEMBER_COOKIE_DOMAIN;
import static io.github.cdilogin.internal.configuration.Setting.REMEMBER_COOKIE_DURATION;
import static io.github.cdilogin.internal.configuration.Setting.REMEMBER_COOKIE_HTTP_ONLY;
import static io.github.cdilogin.internal.configuration.Setting.REMEMBER_COOKIE_NAME;
import static io.github.cdilogin.internal.configuration.Setting.REMEMBER_COOKIE_PATH;
import static io.github.cdilogin.internal.configuration.Setting.REMEMBER_COOKIE_REFRESH_EACH_REQUEST;
import static io.github.cdilogin.internal.configuration.Setting.REMEMBER_COOKIE_SAME_SITE;
import static io.github.cdilogin.internal.configuration.Setting.REMEMBER_COOKIE_SECURE;
import static io.github.cdilogin.internal.configuration.Setting.SECRET_KEY;
import static io.github.cdilogin.internal.configuration.Setting.SECTION_VIEWS;
import static io.github.cdilogin.internal.configuration.Setting.SESSION_PROTECTION;
import static io.github.cdilogin.internal.configuration.Setting.USE_SESSION_FOR_NEXT;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdilogin.CookieSecure;
import io.github.cdilogin.LoginConfiguration;
import io.github.cdilogin.SameSite;
import io.github.cdilogin.SessionProtection;
import io.github.cdilogin.internal.configuration.LoginSettings;
import io.github.cdilogin.internal.configuration.Setting;
import io.github.cdilogin.internal.configuration.SettingSources;
import io.github.cdilogin.internal.crypto.Digest;
import io.github.cdilogin.internal.remember.RememberTokenCodec;
import io.github.cdilogin.testing.TestServletContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each setting does from outside what its method does in code, and reports what is wrong with it.
 */
class SettingTest {

  private static final String KEY = "a-key-of-thirty-two-bytes-or-more";
  private static final String OLDER = "an-older-key-that-signs-nothing-any-more";
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Digest STAMP = Digest.of("");

  /** A setting without a case here fails. */
  private static final Map<Setting, Case> CASES =
      Stream.of(
              same(LOGIN_VIEW, "/in.xhtml", login -> login.loginView("/in.xhtml")),
              same(
                  SECTION_VIEWS,
                  "/a=/a.xhtml, /b/=/b.xhtml",
                  login -> login.loginView("/a", "/a.xhtml").loginView("/b", "/b.xhtml")),
              same(PROTECT, "/app/**, /a.xhtml", login -> login.protect("/app/**", "/a.xhtml")),
              same(PROTECT_FRESH, "/admin/**", login -> login.protectFresh("/admin/**")),
              same(PERMIT, "/app/public/**", login -> login.permit("/app/public/**")),
              same(PROTECT_AFTER_FILTERS, "true", login -> login.protectAfterFilters(true)),
              same(REFRESH_VIEW, "/again.xhtml", login -> login.refreshView("/again.xhtml")),
              same(FORCE_HOST, "example.org:8443", login -> login.forceHost("example.org:8443")),
              same(USE_SESSION_FOR_NEXT, "true", login -> login.useSessionForNext(true)),
              same(KEEP_SESSION_AT_LOGOUT, "true", login -> login.keepSessionAtLogout(true)),
              same(
                  SESSION_PROTECTION,
                  "Strong",
                  login -> login.sessionProtection(SessionProtection.STRONG)),
              same(IDLE_TIMEOUT, "1800", login -> login.idleTimeout(Duration.ofMinutes(30))),
              same(ABSOLUTE_TIMEOUT, "PT12H", login -> login.absoluteTimeout(Duration.ofHours(12))),
              same(SECRET_KEY, KEY + ", " + OLDER, login -> login.secretKey(KEY, OLDER)),
              same(REMEMBER_COOKIE_NAME, "me", login -> login.rememberCookieName("me")),
              same(
                  REMEMBER_COOKIE_DURATION,
                  "P7D",
                  login -> login.rememberCookieDuration(Duration.ofDays(7))),
              same(
                  REMEMBER_COOKIE_DOMAIN,
                  "example.org",
                  login -> login.rememberCookieDomain("example.org")),
              same(REMEMBER_COOKIE_PATH, "/", login -> login.rememberCookiePath("/")),
              same(
                  REMEMBER_COOKIE_SECURE,
                  "always",
                  login -> login.rememberCookieSecure(CookieSecure.ALWAYS)),
              same(
                  REMEMBER_COOKIE_HTTP_ONLY, "false", login -> login.rememberCookieHttpOnly(false)),
              same(
                  REMEMBER_COOKIE_SAME_SITE,
                  "none",
                  login -> login.rememberCookieSameSite(SameSite.NONE)),
              same(
                  REMEMBER_COOKIE_AUDIENCE,
                  "company.example",
                  login -> login.rememberCookieAudience("company.example")),
              same(
                  REMEMBER_COOKIE_REFRESH_EACH_REQUEST,
                  "true",
                  login -> login.rememberCookieRefreshEachRequest(true)),
              same(LOGIN_MESSAGE, "Who are you?", login -> login.loginMessage("Who are you?")),
              same(
                  LOGIN_MESSAGE_CATEGORY,
                  "warning",
                  login -> login.loginMessageCategory("warning")),
              same(REFRESH_MESSAGE, "Still you?", login -> login.refreshMessage("Still you?")),
              same(
                  REFRESH_MESSAGE_CATEGORY,
                  "warning",
                  login -> login.refreshMessageCategory("warning")),
              same(EXPIRED_MESSAGE, "Too late.", login -> login.expiredMessage("Too late.")),
              same(
                  EXPIRED_MESSAGE_CATEGORY,
                  "warning",
                  login -> login.expiredMessageCategory("warning")),
              same(RELOAD_EXPIRED_VIEWS, "false", login -> login.reloadExpiredViews(false)),
              same(LEAVE_DIALOG_FRAMES, "false", login -> login.leaveDialogFrames(false)),
              same(KEEP_TYPED_INPUT, "false", login -> login.keepTypedInput(false)),
              same(DEVELOPMENT, "true", login -> login.development(true)))
          .collect(toMap(Case::setting, each -> each));

  @ParameterizedTest
  @EnumSource
  void equalsItsMethod(Setting setting) {
    Case example = Objects.requireNonNull(CASES.get(setting), "A case for " + setting);
    DefaultLoginConfiguration inCode = configuration(example.inCode());
    DefaultLoginConfiguration outside = configuration(login -> {});
    setOutside(outside, setting, example.text());

    assertThat(outside.values().problems()).isEmpty();
    assertThat(State.of(outside)).isEqualTo(State.of(inCode)).isNotEqualTo(State.DEFAULT);
  }

  @ParameterizedTest
  @EnumSource
  void winsOverCode(Setting setting) {
    Case example = Objects.requireNonNull(CASES.get(setting), "A case for " + setting);
    DefaultLoginConfiguration login = configuration(SettingTest::everythingElse);
    setOutside(login, setting, example.text());

    DefaultLoginConfiguration expected =
        configuration(
            code -> {
              everythingElse(code);
              example.inCode().accept(code);
            });
    assertThat(State.of(login))
        .isEqualTo(State.of(expected))
        .isNotEqualTo(State.of(configuration(SettingTest::everythingElse)));
  }

  @ParameterizedTest
  @EnumSource
  void isWellNamed(Setting setting) {
    assertThat(setting.key()).matches("cdi-login(\\.[a-z]+(-[a-z]+)*)+");
    assertThat(setting.key().replaceAll("[.-]", "_").toUpperCase(Locale.ROOT))
        .isEqualTo("CDI_LOGIN_" + setting.name());
    assertThat(setting.meaning()).endsWith(".");
  }

  @Test
  void noneIsSilence() {
    DefaultLoginConfiguration login = configuration(code -> {});
    setOutside(login, LOGIN_MESSAGE, "none");
    setOutside(login, REFRESH_MESSAGE, "none");
    setOutside(login, EXPIRED_MESSAGE, "none");

    DefaultLoginConfiguration silent =
        configuration(code -> code.loginMessage(null).refreshMessage(null).expiredMessage(null));
    assertThat(login.settings()).isEqualTo(silent.settings());
    assertThat(login.settings().messages().expired().silent()).isTrue();
  }

  @Test
  void sectionsOfTheCodeStay() {
    DefaultLoginConfiguration login =
        configuration(code -> code.loginView("/a", "/a.xhtml").loginView("/b", "/b.xhtml"));
    setOutside(login, SECTION_VIEWS, "/b=/other.xhtml");

    assertThat(login.settings().loginViews().sections())
        .isEqualTo(Map.of("/a", "/a.xhtml", "/b", "/other.xhtml"));
  }

  @Test
  void keysOfTheCodeDoNotCountBesideAKeyFromOutside() {
    DefaultLoginConfiguration login = configuration(code -> code.secretKey(OLDER));
    RememberTokenCodec older = Objects.requireNonNull(login.codec("/app"));
    setOutside(login, SECRET_KEY, KEY);

    assertThat(Objects.requireNonNull(login.codec("/app")).read(cookieOf(older), NOW))
        .hasToString("UNKNOWN_KEY");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LOGIN_VIEW                | login.xhtml   | LOGIN-010 | "login.xhtml" is no view.
          REFRESH_VIEW              | //evil        | LOGIN-010 | "//evil" is no view.
          SECTION_VIEWS             | /a            | LOGIN-014 | "/a" is not sections and their views. Give one such as /admin=/admin/login.xhtml.
          SECTION_VIEWS             | a=/a.xhtml    | LOGIN-012 | "a" is no section.
          SECTION_VIEWS             | /a=a.xhtml    | LOGIN-010 | "a.xhtml" is no view.
          FORCE_HOST                | http://x      | LOGIN-014 | "http://x" is not a host. Give one such as www.example.org:8443.
          USE_SESSION_FOR_NEXT      | yes           | LOGIN-014 | "yes" is not true or false. Give one such as true.
          SESSION_PROTECTION        | strict        | LOGIN-014 | "strict" is not off, basic or strong. Give one such as basic.
          IDLE_TIMEOUT                | half an hour  | LOGIN-014 | "half an hour" is not a duration. Give one such as PT30M.
          ABSOLUTE_TIMEOUT            | 0             | LOGIN-014 | "PT0S" is not a duration longer than zero. Give one such as PT30M.
          SECRET_KEY                | tooshort      | LOGIN-013 | key 1 has 8 bytes, and could be guessed.
          SECRET_KEY                | ,             | LOGIN-013 | key 1 has 0 bytes, and could be guessed.
          REMEMBER_COOKIE_NAME      | a b           | LOGIN-014 | "a b" is not a cookie's name. Give one such as remember_token.
          REMEMBER_COOKIE_DURATION  | -PT1S         | LOGIN-014 | "PT-1S" is not a duration longer than zero. Give one such as PT30M.
          REMEMBER_COOKIE_DOMAIN    | a;b           | LOGIN-014 | "a;b" is not a domain name. Give one such as example.org.
          REMEMBER_COOKIE_PATH      | app           | LOGIN-014 | "app" is not a path that begins with a slash. Give one such as /app.
          REMEMBER_COOKIE_SECURE    | https         | LOGIN-014 | "https" is not auto, always or never. Give one such as always.
          REMEMBER_COOKIE_SAME_SITE | loose         | LOGIN-014 | "loose" is not lax, strict, none or unset. Give one such as strict.
          """)
  void aWrongValueNamesKeyAndSourceAndWhatIsExpected(
      Setting setting, String text, String code, String problem) {
    DefaultLoginConfiguration login = configuration(everything -> {});
    setOutside(login, setting, text);

    assertThat(login.values().problems())
        .singleElement()
        .asString()
        .startsWith(code + " " + setting.key() + " (context parameter): " + problem);
  }

  @Test
  void aSecretIsNotShown() {
    DefaultLoginConfiguration login = configuration(everything -> {});
    setOutside(login, SECRET_KEY, "psst");

    assertThat(login.values().problems()).singleElement().asString().doesNotContain("psst");
  }

  @Test
  void aGoodValueFromOutsideOverridesAWrongOneInCode() {
    DefaultLoginConfiguration login =
        configuration(code -> code.idleTimeout(Duration.ZERO).loginView("nowhere"));
    setOutside(login, IDLE_TIMEOUT, "PT30M");
    setOutside(login, LOGIN_VIEW, "/login.xhtml");

    assertThat(login.values().problems()).isEmpty();
  }

  @Test
  void theConfigurationIsClosedAlsoAfterwards() {
    DefaultLoginConfiguration login = configuration(code -> {});
    setOutside(login, IDLE_TIMEOUT, "PT30M");

    assertThatThrownBy(() -> login.idleTimeout(Duration.ofHours(8)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("LOGIN-100 LoginConfiguration.idleTimeout: ");
  }

  private static void everythingElse(LoginConfiguration login) {
    login
        .loginView("/code.xhtml")
        .refreshView("/code.xhtml")
        .forceHost("code.example.org")
        .sessionProtection(SessionProtection.OFF)
        .idleTimeout(Duration.ofMinutes(1))
        .absoluteTimeout(Duration.ofMinutes(1))
        .secretKey("in the code, where keys should not be")
        .rememberCookieName("code")
        .rememberCookieDuration(Duration.ofMinutes(1))
        .rememberCookieDomain("code.example.org")
        .rememberCookiePath("/code")
        .rememberCookieSecure(CookieSecure.NEVER)
        .rememberCookieSameSite(SameSite.STRICT)
        .loginMessage("code")
        .loginMessageCategory("code")
        .refreshMessage("code")
        .refreshMessageCategory("code")
        .expiredMessage("code")
        .expiredMessageCategory("code")
        .development(false);
  }

  private static DefaultLoginConfiguration configuration(Consumer<LoginConfiguration> code) {
    DefaultLoginConfiguration login = new DefaultLoginConfiguration();
    code.accept(login);
    login.values().close();
    return login;
  }

  private static void setOutside(DefaultLoginConfiguration login, Setting setting, String text) {
    TestServletContext context = new TestServletContext();
    context.initParameter(setting.key(), text);
    login.readFrom(SettingSources.of(context));
  }

  private static String cookieOf(RememberTokenCodec codec) {
    return codec.sign("ann", NOW.plusSeconds(60), STAMP);
  }

  private static Case same(Setting setting, String text, Consumer<LoginConfiguration> inCode) {
    return new Case(setting, text, inCode);
  }

  /** What stands outside, and what an observer would call instead. */
  private record Case(Setting setting, String text, Consumer<LoginConfiguration> inCode) {}

  /** All values of a configuration; what it signs stands for its keys. */
  private record State(
      LoginSettings settings, @Nullable String cookie, @Nullable Boolean development) {

    static final State DEFAULT = of(configuration(nothing -> {}));

    static State of(DefaultLoginConfiguration login) {
      RememberTokenCodec codec = login.codec("/app");
      return new State(
          login.settings(), codec == null ? null : cookieOf(codec), login.development());
    }
  }
}
