package io.github.cdilogin.internal.deployment;

import io.github.cdilogin.LocalizeCallback;
import io.github.cdilogin.LoginConfiguration;
import io.github.cdilogin.LoginUser;
import io.github.cdilogin.RequestLoader;
import io.github.cdilogin.SessionProtection;
import io.github.cdilogin.UnauthorizedHandler;
import io.github.cdilogin.UserLoader;
import io.github.cdilogin.internal.configuration.LoginSettings;
import io.github.cdilogin.internal.configuration.LoginSettings.LoginViews;
import io.github.cdilogin.internal.configuration.LoginTimeouts;
import io.github.cdilogin.internal.configuration.RefusalMessageSettings;
import io.github.cdilogin.internal.configuration.Setting;
import io.github.cdilogin.internal.configuration.SettingSources;
import io.github.cdilogin.internal.configuration.SettingValue;
import io.github.cdilogin.internal.problem.DeploymentErrors;
import io.github.cdilogin.redirect.LoginUrl;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The configuration, which observers set first, and then external settings. */
public final class DefaultLoginConfiguration extends RememberCookieConfiguration {

  private final List<UserLoader> userLoaders = new ArrayList<>();
  private final List<RequestLoader> requestLoaders = new ArrayList<>();
  private final List<UnauthorizedHandler> handlers = new ArrayList<>();
  private @Nullable Supplier<? extends LoginUser> anonymousUser;
  private @Nullable String loginView;
  private final Map<String, String> sectionViews = new LinkedHashMap<>();
  private @Nullable String refreshView;
  private @Nullable String forcedHost;
  private boolean nextInSession;
  private boolean keepSessionAtLogout;
  private SessionProtection sessionProtection = SessionProtection.BASIC;
  private LoginTimeouts timeouts = LoginTimeouts.NONE;
  private RefusalMessageSettings messages = RefusalMessageSettings.DEFAULTS;
  private @Nullable LocalizeCallback localizeCallback;
  private Clock clock = Clock.systemUTC();
  private @Nullable Boolean development;

  @Override
  public LoginConfiguration userLoader(UserLoader loader) {
    values().open("userLoader");
    userLoaders.add(Objects.requireNonNull(loader, "loader"));
    return this;
  }

  @Override
  public LoginConfiguration requestLoader(RequestLoader loader) {
    values().open("requestLoader");
    requestLoaders.add(Objects.requireNonNull(loader, "loader"));
    return this;
  }

  @Override
  public LoginConfiguration loginView(String view) {
    values().open("loginView");
    loginView = values().view("loginView", "loginView", view);
    return this;
  }

  @Override
  public LoginConfiguration loginView(String section, String view) {
    values().open("loginView");
    boolean path = section.startsWith("/") && !section.startsWith("//") && section.length() > 1;
    values()
        .check(
            "section " + section,
            path,
            DeploymentErrors.malformedSection(values().place("loginView"), section));
    sectionViews.put(
        section.replaceFirst("/$", ""), values().view("loginView", "view of " + section, view));
    return this;
  }

  @Override
  public LoginConfiguration refreshView(String view) {
    values().open("refreshView");
    refreshView = values().view("refreshView", "refreshView", view);
    return this;
  }

  @Override
  public LoginConfiguration forceHost(String hostAndPort) {
    values().open("forceHost");
    values()
        .check(
            "forceHost",
            LoginUrl.isHost(hostAndPort),
            DeploymentErrors.malformedSetting(
                values().place("forceHost"), hostAndPort, "a host", "www.example.org:8443"));
    forcedHost = hostAndPort;
    return this;
  }

  @Override
  public LoginConfiguration useSessionForNext(boolean inSession) {
    values().open("useSessionForNext");
    nextInSession = inSession;
    return this;
  }

  @Override
  public LoginConfiguration anonymousUser(Supplier<? extends LoginUser> guest) {
    values().open("anonymousUser");
    anonymousUser = Objects.requireNonNull(guest, "guest");
    return this;
  }

  @Override
  public LoginConfiguration unauthorizedHandler(UnauthorizedHandler handler) {
    values().open("unauthorizedHandler");
    handlers.add(Objects.requireNonNull(handler, "handler"));
    return this;
  }

  @Override
  public LoginConfiguration keepSessionAtLogout(boolean keep) {
    values().open("keepSessionAtLogout");
    keepSessionAtLogout = keep;
    return this;
  }

  @Override
  public LoginConfiguration sessionProtection(SessionProtection protection) {
    values().open("sessionProtection");
    sessionProtection = Objects.requireNonNull(protection, "protection");
    return this;
  }

  @Override
  public LoginConfiguration idleTimeout(Duration timeout) {
    values().open("idleTimeout");
    timeouts = new LoginTimeouts(values().positive("idleTimeout", timeout), timeouts.absolute());
    return this;
  }

  @Override
  public LoginConfiguration absoluteTimeout(Duration timeout) {
    values().open("absoluteTimeout");
    timeouts = new LoginTimeouts(timeouts.idle(), values().positive("absoluteTimeout", timeout));
    return this;
  }

  @Override
  public LoginConfiguration loginMessage(@Nullable String message) {
    values().open("loginMessage");
    return messages(messages.withLogin(messages.login().withText(message)));
  }

  @Override
  public LoginConfiguration loginMessageCategory(String category) {
    values().open("loginMessageCategory");
    return messages(messages.withLogin(messages.login().withCategory(category)));
  }

  @Override
  public LoginConfiguration refreshMessage(@Nullable String message) {
    values().open("refreshMessage");
    return messages(messages.withRefresh(messages.refresh().withText(message)));
  }

  @Override
  public LoginConfiguration refreshMessageCategory(String category) {
    values().open("refreshMessageCategory");
    return messages(messages.withRefresh(messages.refresh().withCategory(category)));
  }

  @Override
  public LoginConfiguration expiredMessage(@Nullable String message) {
    values().open("expiredMessage");
    return messages(messages.withExpired(messages.expired().withText(message)));
  }

  @Override
  public LoginConfiguration expiredMessageCategory(String category) {
    values().open("expiredMessageCategory");
    return messages(messages.withExpired(messages.expired().withCategory(category)));
  }

  @Override
  public LoginConfiguration localizeCallback(LocalizeCallback callback) {
    values().open("localizeCallback");
    localizeCallback = Objects.requireNonNull(callback, "callback");
    return this;
  }

  @Override
  public LoginConfiguration clock(Clock clock) {
    values().open("clock");
    this.clock = Objects.requireNonNull(clock, "clock");
    return this;
  }

  @Override
  public LoginConfiguration development(boolean development) {
    values().open("development");
    this.development = development;
    return this;
  }

  LoginSettings settings() {
    return new LoginSettings(
        new LoginViews(loginView, sectionViews),
        pathRules(),
        faces(),
        refreshView,
        forcedHost,
        nextInSession,
        keepSessionAtLogout,
        sessionProtection,
        timeouts,
        rememberCookie(),
        messages);
  }

  @Nullable LocalizeCallback localizeCallback() {
    return localizeCallback;
  }

  List<UserLoader> userLoaders() {
    return userLoaders;
  }

  List<RequestLoader> requestLoaders() {
    return requestLoaders;
  }

  List<UnauthorizedHandler> handlers() {
    return handlers;
  }

  @Nullable Supplier<? extends LoginUser> anonymousUser() {
    return anonymousUser;
  }

  Clock clock() {
    return clock;
  }

  /** Returns whether development mode is set; {@code null} if it is not configured. */
  @Nullable Boolean development() {
    return development;
  }

  private LoginConfiguration messages(RefusalMessageSettings texts) {
    messages = texts;
    return this;
  }

  /** Applies external settings, which override the code. */
  void readFrom(SettingSources outside) {
    for (Setting setting : Setting.values()) {
      outside.find(setting.key()).ifPresent(found -> read(setting, found));
    }
  }

  private void read(Setting setting, SettingValue found) {
    values()
        .setFromOutside(
            found.place(),
            () -> {
              if (!SettingMethods.call(setting, found.text(), this)) {
                values()
                    .refuse(
                        DeploymentErrors.malformedSetting(
                            found.place(),
                            found.text(),
                            setting.type().name(),
                            setting.type().example()));
              }
            });
  }
}
