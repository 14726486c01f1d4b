package conformance;

import static io.github.cdilogin.CookieSecure.ALWAYS;
import static io.github.cdilogin.CookieSecure.NEVER;
import static io.github.cdilogin.SameSite.LAX;
import static io.github.cdilogin.SameSite.STRICT;
import static io.github.cdilogin.SameSite.UNSET;
import static io.github.cdilogin.SessionProtection.OFF;
import static io.github.cdilogin.SessionProtection.STRONG;

import conformance.people.ApiKeys;
import conformance.people.Guest;
import conformance.people.People;
import io.github.cdilogin.LoginConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Section 5 of the contract, and section 12 of its Java part: the configuration of each profile.
 */
@ApplicationScoped
class Settings {

  private static final String BASE_KEY = "conformance-secret-0123456789-abcdefghij";
  private static final String OTHER_KEY = "another-secret-9876543210-zyxwvutsrqponm";
  private static final String NEW_KEY = "rotated-secret-5566778899-klmnopqrstuvwxyz";
  private static final Duration TWO_DAYS = Duration.ofDays(2);

  @Inject Profile profile;
  @Inject People people;
  @Inject ApiKeys keys;

  void configure(@Observes LoginConfiguration login) {
    configureKeys(login);
    configureLoaders(login);
    configureViews(login);
    if (!profile.isOneOf("lib-defaults")) {
      configureFlaskLoginsCookie(login);
    }
    configureDifferences(login);
  }

  private void configureKeys(LoginConfiguration login) {
    switch (profile.name()) {
      case "other-key" -> login.secretKey(OTHER_KEY);
      case "rotated" -> login.secretKey(NEW_KEY, BASE_KEY);
      default -> login.secretKey(BASE_KEY);
    }
  }

  private void configureLoaders(LoginConfiguration login) {
    switch (profile.name()) {
      case "request-loader", "strong-request" ->
          login.userLoader(people::load).requestLoader(keys::bearer);
      case "request-only" -> login.requestLoader(keys::bearerOrSessionsOwner);
      default -> login.userLoader(people::load);
    }
  }

  private void configureViews(LoginConfiguration login) {
    switch (profile.name()) {
      case "no-login-view", "request-loader", "request-only", "strong-request" -> {}
      case "external-login" ->
          login
              .loginView("https://auth.example/login?app=conf")
              .refreshView("https://auth.example/refresh");
      default -> login.loginView("/login-page").refreshView("/refresh-page");
    }
  }

  /**
   * The settings that the common scenarios require. The defaults of the library are stricter. The
   * profiles accept the cookies of each other.
   */
  private static void configureFlaskLoginsCookie(LoginConfiguration login) {
    login
        .rememberCookiePath("/")
        .rememberCookieAudience("conformance")
        .rememberCookieDuration(Duration.ofDays(365))
        .rememberCookieSameSite(UNSET)
        .rememberCookieSecure(NEVER);
  }

  private void configureDifferences(LoginConfiguration login) {
    switch (profile.name()) {
      case "strong", "strong-request" -> login.sessionProtection(STRONG);
      case "unprotected" -> login.sessionProtection(OFF);
      case "session-next" -> login.useSessionForNext(true);
      case "session-next-strong" -> login.useSessionForNext(true).sessionProtection(STRONG);
      case "remember-custom" ->
          login
              .rememberCookieName("keep_me")
              .rememberCookieDuration(TWO_DAYS)
              .rememberCookiePath("/remember-custom")
              .rememberCookieSameSite(LAX);
      case "remember-domain" ->
          login
              .rememberCookieDomain("example.test")
              .rememberCookiePath("/remember-domain/area")
              .rememberCookieSecure(ALWAYS)
              .rememberCookieSameSite(STRICT)
              .rememberCookieHttpOnly(false)
              .rememberCookieDuration(Duration.ofSeconds(172_800));
      case "remember-refresh" ->
          login.rememberCookieRefreshEachRequest(true).rememberCookieDuration(TWO_DAYS);
      case "rotated" -> login.rememberCookieRefreshEachRequest(true);
      case "handlers" -> login.unauthorizedHandler(new OwnAnswers());
      case "anonymous" -> login.anonymousUser(Guest::new);
      case "messages" -> configureMessages(login);
      case "localized" -> {
        configureMessages(login);
        login.localizeCallback(Translations::of);
      }
      case "no-messages" -> login.loginMessage(null).refreshMessage(null);
      case "views" ->
          login.loginView("/first", "/first-login").loginView("/second", "/second-login");
      case "force-host" -> login.forceHost("good.example");
      case "limits" ->
          login.idleTimeout(Duration.ofSeconds(2)).absoluteTimeout(Duration.ofSeconds(6));
      default -> {}
    }
  }

  private static void configureMessages(LoginConfiguration login) {
    login
        .loginMessage(Translations.SIGN_IN)
        .loginMessageCategory("login")
        .refreshMessage(Translations.ONCE_MORE)
        .refreshMessageCategory("refresh");
  }
}
