package io.github.cdilogin;

import io.github.cdilogin.config.LoginSettings;
import io.github.cdilogin.config.LoginViews;
import io.github.cdilogin.config.SessionProtection;
import io.github.cdilogin.redirect.LoginUrl;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an application tells the library, once, when it starts.
 *
 * <pre>{@code
 * void configure(@Observes LoginConfiguration login) {
 *   login.userLoader(accounts::findByLoginId).loginView("/login.xhtml");
 * }
 * }</pre>
 *
 * <p>It arrives as a CDI event when the beans are ready and the application is not running yet: an
 * observer registers things, and calls nothing. Afterwards it is closed, and a late call throws
 * {@link IllegalStateException} (LOGIN-100). Several observers may share the work. Not thread-safe.
 *
 * @see <a href="https://jakarta.ee/specifications/cdi/4.0/">Jakarta CDI 4.0</a>
 * @since 0.1.0
 */
public final class LoginConfiguration {

  private final List<UserLoader> userLoaders = new ArrayList<>();
  private final List<RequestLoader> requestLoaders = new ArrayList<>();
  private final List<UnauthorizedHandler> handlers = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private @Nullable Supplier<? extends LoginUser> anonymousUser;
  private @Nullable String loginView;
  private final Map<String, String> sectionViews = new LinkedHashMap<>();
  private @Nullable String refreshView;
  private boolean keepSessionAtLogout;
  private SessionProtection sessionProtection = SessionProtection.BASIC;
  private Clock clock = Clock.systemUTC();
  private boolean closed;

  LoginConfiguration() {}

  /**
   * Who finds users by the id that a session holds.
   *
   * @param loader gives the user for an id, or {@code null}
   * @return this
   */
  public LoginConfiguration userLoader(UserLoader loader) {
    open("userLoader");
    userLoaders.add(Objects.requireNonNull(loader, "loader"));
    return this;
  }

  /**
   * Who finds users by the request itself. Default: nobody.
   *
   * @param loader gives the user for a request, or {@code null}
   * @return this
   */
  public LoginConfiguration requestLoader(RequestLoader loader) {
    open("requestLoader");
    requestLoaders.add(Objects.requireNonNull(loader, "loader"));
    return this;
  }

  /**
   * Where strangers log in. Default: none; a refused page is answered with 401.
   *
   * @param view a path below the context path that begins with one slash, with a query if you like,
   *     or an absolute http or https URL
   * @return this
   */
  public LoginConfiguration loginView(String view) {
    open("loginView");
    loginView = view("loginView", view);
    return this;
  }

  /**
   * Where strangers log in who asked for a page of this section: members here, staff there. A page
   * in several sections belongs to the longest; one in none belongs to {@link #loginView(String)}.
   *
   * <pre>{@code
   * login.loginView("/login.xhtml").loginView("/admin", "/admin/login.xhtml");
   * }</pre>
   *
   * @param section a path prefix below the context path, of whole segments: {@code /admin} is
   *     {@code /admin} and {@code /admin/users}, and not {@code /administration}
   * @param view as for {@link #loginView(String)}
   * @return this
   */
  public LoginConfiguration loginView(String section, String view) {
    open("loginView");
    if (!section.startsWith("/") || section.startsWith("//") || section.length() == 1) {
      findings.add(LoginErrors.malformedSection(section));
    }
    sectionViews.put(section.replaceFirst("/$", ""), view("loginView", view));
    return this;
  }

  /**
   * Where somebody who is logged in proves again who he is. Default: none; a page that is refused
   * for want of freshness is answered with 401.
   *
   * @param view as for {@link #loginView(String)}
   * @return this
   */
  public LoginConfiguration refreshView(String view) {
    open("refreshView");
    refreshView = view("refreshView", view);
    return this;
  }

  /**
   * What stands for a guest, where the library's own nobody will not do: one with a name, say.
   *
   * @param guest gives an object whose {@link LoginUser#isAnonymous()} is {@code true} and whose
   *     {@link LoginUser#isAuthenticated()} is {@code false}; asked at most once per request
   * @return this
   */
  public LoginConfiguration anonymousUser(Supplier<? extends LoginUser> guest) {
    open("anonymousUser");
    anonymousUser = Objects.requireNonNull(guest, "guest");
    return this;
  }

  /**
   * Who answers refused requests. Default: the library, as {@link LoginRequired} says.
   *
   * @param handler writes the answer
   * @return this
   */
  public LoginConfiguration unauthorizedHandler(UnauthorizedHandler handler) {
    open("unauthorizedHandler");
    handlers.add(Objects.requireNonNull(handler, "handler"));
    return this;
  }

  /**
   * Whether a logout leaves the session alive and takes the login only. Default: {@code false}, the
   * session ends, and with it whatever the application kept there for that user.
   *
   * @param keep whether to keep it
   * @return this
   */
  public LoginConfiguration keepSessionAtLogout(boolean keep) {
    open("keepSessionAtLogout");
    keepSessionAtLogout = keep;
    return this;
  }

  /**
   * What happens to a login when its session comes from another client than the one that logged in.
   * Default: {@link SessionProtection#BASIC}, it is no longer fresh.
   *
   * @param protection how strictly to protect
   * @return this
   */
  public LoginConfiguration sessionProtection(SessionProtection protection) {
    open("sessionProtection");
    sessionProtection = Objects.requireNonNull(protection, "protection");
    return this;
  }

  /**
   * The clock that decides what is fresh. Default: the system's. For tests.
   *
   * @param clock the clock
   * @return this
   */
  public LoginConfiguration clock(Clock clock) {
    open("clock");
    this.clock = Objects.requireNonNull(clock, "clock");
    return this;
  }

  void close() {
    closed = true;
  }

  LoginSettings settings() {
    return new LoginSettings(
        new LoginViews(loginView, sectionViews),
        refreshView,
        keepSessionAtLogout,
        sessionProtection);
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

  /** What is wrong with the values, as far as that can be seen. */
  List<Finding> findings() {
    return findings;
  }

  private void open(String method) {
    if (closed) {
      throw LoginErrors.configurationClosed(method);
    }
  }

  private String view(String setting, String view) {
    try {
      LoginUrl.to(Objects.requireNonNull(view, "view"));
    } catch (IllegalArgumentException malformed) {
      findings.add(LoginErrors.malformedView(setting, view));
    }
    return view;
  }
}
