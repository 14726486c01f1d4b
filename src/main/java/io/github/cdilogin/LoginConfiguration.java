package io.github.cdilogin;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.cdilogin.config.CookieSecure;
import io.github.cdilogin.config.LoginSettings;
import io.github.cdilogin.config.LoginTimeouts;
import io.github.cdilogin.config.LoginViews;
import io.github.cdilogin.config.RefusalMessageSettings;
import io.github.cdilogin.config.RememberCookieSettings;
import io.github.cdilogin.config.SameSite;
import io.github.cdilogin.config.SessionProtection;
import io.github.cdilogin.internal.remember.RememberTokenCodec;
import io.github.cdilogin.redirect.LoginUrl;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
 * <p>Plain values can be set from outside of the code, too, and then what the code says does not
 * count: as {@code cdi-login.login-view} and so on, in MicroProfile Config, system properties, the
 * environment ({@code CDI_LOGIN_LOGIN_VIEW}) or context parameters. The README lists all of them.
 *
 * @see <a href="https://jakarta.ee/specifications/cdi/4.0/">Jakarta CDI 4.0</a>
 * @since 0.1.0
 */
public final class LoginConfiguration {

  /** What RFC 6265 lets the parts of a cookie be. */
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  /** What a servlet container serves to no client. */
  private static final Pattern HIDDEN =
      Pattern.compile("/(WEB|META)-INF(/|$)", Pattern.CASE_INSENSITIVE);

  private static final Pattern DOMAIN = Pattern.compile("\\.?[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*");
  private static final Pattern COOKIE_PATH = Pattern.compile("/[\\x21-\\x3A\\x3C-\\x7E]*");

  private final List<UserLoader> userLoaders = new ArrayList<>();
  private final List<RequestLoader> requestLoaders = new ArrayList<>();
  private final List<UnauthorizedHandler> handlers = new ArrayList<>();
  private final Map<String, List<DeploymentProblem>> problems = new LinkedHashMap<>();
  private @Nullable Supplier<? extends LoginUser> anonymousUser;
  private @Nullable String loginView;
  private final Map<String, String> sectionViews = new LinkedHashMap<>();
  private @Nullable String refreshView;
  private @Nullable String forcedHost;
  private boolean nextInSession;
  private boolean keepSessionAtLogout;
  private SessionProtection sessionProtection = SessionProtection.BASIC;
  private LoginTimeouts limits = LoginTimeouts.NONE;
  private @Nullable RememberTokenCodec codec;
  private RememberCookieSettings rememberCookie = RememberCookieSettings.DEFAULTS;
  private RefusalMessageSettings messages = RefusalMessageSettings.DEFAULTS;
  private @Nullable LocalizeCallback localizeCallback;
  private Clock clock = Clock.systemUTC();
  private @Nullable Boolean development;
  private @Nullable String outsider;
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
    loginView = view("loginView", "loginView", view);
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
    boolean path = section.startsWith("/") && !section.startsWith("//") && section.length() > 1;
    validate(
        "section " + section, path, DeploymentErrors.malformedSection(place("loginView"), section));
    sectionViews.put(section.replaceFirst("/$", ""), view("loginView", "view of " + section, view));
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
    refreshView = view("refreshView", "refreshView", view);
    return this;
  }

  /**
   * The host of the addresses to which refused visitors are sent, for a server that is known by
   * several names. Only the host is replaced; the way back stays without one. Default: none, a
   * path.
   *
   * @param hostAndPort such as {@code www.example.org} or {@code www.example.org:8443}
   * @return this
   */
  public LoginConfiguration forceHost(String hostAndPort) {
    open("forceHost");
    validate(
        "forceHost",
        LoginUrl.isHost(hostAndPort),
        DeploymentErrors.malformedSetting(
            place("forceHost"), hostAndPort, "a host", "www.example.org:8443"));
    forcedHost = hostAndPort;
    return this;
  }

  /**
   * Whether the way back is kept in the session instead of the login view's query. Default: {@code
   * false}; a query needs no session, and works with several tabs.
   *
   * @param inSession whether to keep it in the session
   * @return this
   */
  public LoginConfiguration useSessionForNext(boolean inSession) {
    open("useSessionForNext");
    nextInSession = inSession;
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
   * How long a login may be idle: it runs out when no request has asked for its user for longer
   * (measured to a tenth). Somebody whose login ran out is sent to the {@linkplain #refreshView
   * refresh view}. Default: none, a login lasts as long as the session.
   *
   * @param limit longer than zero
   * @return this
   */
  public LoginConfiguration idleLimit(Duration limit) {
    open("idleLimit");
    limits = new LoginTimeouts(positive("idleLimit", limit), limits.absolute());
    return this;
  }

  /**
   * How long a login lasts, however busy. As for {@link #idleLimit}. Default: none.
   *
   * @param limit longer than zero
   * @return this
   */
  public LoginConfiguration absoluteLimit(Duration limit) {
    open("absoluteLimit");
    limits = new LoginTimeouts(limits.idle(), positive("absoluteLimit", limit));
    return this;
  }

  /**
   * The secret that signs remember cookies. Without one nobody can be remembered. The same on all
   * nodes, and never in the source; {@code openssl rand -base64 32} makes a good one.
   *
   * @param key at least 32 bytes in UTF-8
   * @param olderKeys keys that sign nothing any more, but whose cookies are still believed; a
   *     cookie is signed anew when it is next written. {@code null} is none, for an older key that
   *     is not set
   * @return this
   */
  public LoginConfiguration secretKey(String key, String... olderKeys) {
    open("secretKey");
    List<String> ring = new ArrayList<>();
    ring.add(Objects.requireNonNullElse(key, ""));
    Stream.of(olderKeys).filter(Objects::nonNull).forEach(ring::add);
    List<DeploymentProblem> weak =
        key == null ? List.of(DeploymentErrors.nullKey(place("secretKey"))) : weakKeys(ring);
    problems.put("secretKey", weak);
    codec = weak.isEmpty() ? new RememberTokenCodec(ring) : null;
    return this;
  }

  /**
   * The name of the remember cookie. Default: {@code remember_token}.
   *
   * @param name letters, digits and the signs that a cookie's name may have
   * @return this
   */
  public LoginConfiguration rememberCookieName(String name) {
    open("rememberCookieName");
    return rememberCookie(
        rememberCookie.withName(
            matching("rememberCookieName", TOKEN, name, "a cookie's name", "remember_token")));
  }

  /**
   * How long a remembered login lasts, unless {@link LoginOptions#withDuration} says otherwise. The
   * end is signed into the cookie, so that no browser can lengthen it. Default: 30 days.
   *
   * @param duration longer than zero; at most some 68 years count
   * @return this
   */
  public LoginConfiguration rememberCookieDuration(Duration duration) {
    open("rememberCookieDuration");
    return rememberCookie(
        rememberCookie.withDuration(positive("rememberCookieDuration", duration)));
  }

  /**
   * The domain of the remember cookie. Default: none, this host alone.
   *
   * @param domain such as {@code example.org}, for all its hosts
   * @return this
   */
  public LoginConfiguration rememberCookieDomain(String domain) {
    open("rememberCookieDomain");
    return rememberCookie(
        rememberCookie.withDomain(
            matching("rememberCookieDomain", DOMAIN, domain, "a domain name", "example.org")));
  }

  /**
   * The path of the remember cookie. Default: the context path.
   *
   * @param path begins with a slash
   * @return this
   */
  public LoginConfiguration rememberCookiePath(String path) {
    open("rememberCookiePath");
    return rememberCookie(
        rememberCookie.withPath(
            matching(
                "rememberCookiePath",
                COOKIE_PATH,
                path,
                "a path that begins with a slash",
                "/app")));
  }

  /**
   * Whether the remember cookie travels over https only. Default: {@link CookieSecure#AUTO}, if the
   * request that sets it was secure.
   *
   * @param secure when
   * @return this
   */
  public LoginConfiguration rememberCookieSecure(CookieSecure secure) {
    open("rememberCookieSecure");
    return rememberCookie(rememberCookie.withSecure(Objects.requireNonNull(secure, "secure")));
  }

  /**
   * Whether scripts cannot read the remember cookie. Default: {@code true}.
   *
   * @param httpOnly whether to hide it
   * @return this
   */
  public LoginConfiguration rememberCookieHttpOnly(boolean httpOnly) {
    open("rememberCookieHttpOnly");
    return rememberCookie(rememberCookie.withHttpOnly(httpOnly));
  }

  /**
   * Whether the remember cookie comes with requests that another site caused. Default: {@link
   * SameSite#LAX}, with links only.
   *
   * @param sameSite when
   * @return this
   */
  public LoginConfiguration rememberCookieSameSite(SameSite sameSite) {
    open("rememberCookieSameSite");
    return rememberCookie(
        rememberCookie.withSameSite(Objects.requireNonNull(sameSite, "sameSite")));
  }

  /**
   * Whether the life of a remember cookie begins again with each request that carries it. Default:
   * {@code false}, it ends when the login said. With it, a request that carries the cookie and no
   * login loads its user even if nobody asks for him.
   *
   * @param refresh whether to refresh it
   * @return this
   */
  public LoginConfiguration refreshEachRequest(boolean refresh) {
    open("refreshEachRequest");
    return rememberCookie(rememberCookie.withRefreshEachRequest(refresh));
  }

  /**
   * What a stranger is told on the login view. Default: a text of the library in his language.
   *
   * @param message the text; {@code null} to say nothing
   * @return this
   */
  public LoginConfiguration loginMessage(@Nullable String message) {
    open("loginMessage");
    return messages(messages.withLogin(messages.login().saying(message)));
  }

  /**
   * The category of {@link #loginMessage}. Default: {@code message}.
   *
   * @param category for the page to style
   * @return this
   */
  public LoginConfiguration loginMessageCategory(String category) {
    open("loginMessageCategory");
    return messages(messages.withLogin(messages.login().in(category)));
  }

  /**
   * What somebody is told on the refresh view who has to prove himself again. Default: a text of
   * the library in his language.
   *
   * @param message the text; {@code null} to say nothing
   * @return this
   */
  public LoginConfiguration refreshMessage(@Nullable String message) {
    open("refreshMessage");
    return messages(messages.withRefresh(messages.refresh().saying(message)));
  }

  /**
   * The category of {@link #refreshMessage}. Default: {@code message}.
   *
   * @param category for the page to style
   * @return this
   */
  public LoginConfiguration refreshMessageCategory(String category) {
    open("refreshMessageCategory");
    return messages(messages.withRefresh(messages.refresh().in(category)));
  }

  /**
   * What somebody is told on the refresh view whose login ran out. Default: a text of the library
   * in his language.
   *
   * @param message the text; {@code null} to say nothing
   * @return this
   */
  public LoginConfiguration expiredMessage(@Nullable String message) {
    open("expiredMessage");
    return messages(messages.withExpired(messages.expired().saying(message)));
  }

  /**
   * The category of {@link #expiredMessage}. Default: {@code expired}.
   *
   * @param category for the page to style
   * @return this
   */
  public LoginConfiguration expiredMessageCategory(String category) {
    open("expiredMessageCategory");
    return messages(messages.withExpired(messages.expired().in(category)));
  }

  /**
   * Who translates those messages, where a bundle {@code RefusalMessageSettings.properties} will
   * not do. Default: nobody.
   *
   * @param callback translates
   * @return this
   */
  public LoginConfiguration localizeCallback(LocalizeCallback callback) {
    open("localizeCallback");
    localizeCallback = Objects.requireNonNull(callback, "callback");
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

  /**
   * Whether this is a developer's machine. There a missing {@link #secretKey} is replaced by a key
   * for this run, with a warning. Default: what the context parameter {@code
   * jakarta.faces.PROJECT_STAGE} says.
   *
   * @param here whether it is
   * @return this
   */
  public LoginConfiguration development(boolean here) {
    open("development");
    development = here;
    return this;
  }

  void close() {
    closed = true;
  }

  /**
   * The word of somebody outside of the code, after the application has said all it had to say.
   *
   * @param place where it stands, for whoever has to correct it
   * @param word calls methods of this object
   */
  void setFromOutside(String place, Runnable word) {
    outsider = place;
    closed = false;
    try {
      word.run();
    } finally {
      closed = true;
      outsider = null;
    }
  }

  /** Notes what is wrong with a word of which no method could be told. */
  void refuse(DeploymentProblem problem) {
    problems.put(problem.place(), List.of(problem));
  }

  LoginSettings settings() {
    return new LoginSettings(
        new LoginViews(loginView, sectionViews),
        refreshView,
        forcedHost,
        nextInSession,
        keepSessionAtLogout,
        sessionProtection,
        limits,
        rememberCookie,
        messages);
  }

  /** Who signs remember cookies; {@code null} without a key, or with a weak one. */
  @Nullable RememberTokenCodec codec() {
    return codec;
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

  /** Whether this is a developer's machine; {@code null} if nobody said. */
  @Nullable Boolean development() {
    return development;
  }

  /** What is wrong with the values, as far as that can be seen. */
  List<DeploymentProblem> problems() {
    return problems.values().stream().flatMap(List::stream).toList();
  }

  static boolean isStrong(String key) {
    return key.getBytes(UTF_8).length >= RememberTokenCodec.SHORTEST_SECRET;
  }

  private List<DeploymentProblem> weakKeys(List<String> ring) {
    List<DeploymentProblem> weak = new ArrayList<>();
    for (int i = 0; i < ring.size(); i++) {
      int bytes = ring.get(i).getBytes(UTF_8).length;
      if (bytes < RememberTokenCodec.SHORTEST_SECRET) {
        weak.add(DeploymentErrors.weakKey(place("secretKey"), i + 1, bytes));
      }
    }
    return weak;
  }

  /** The last word on a setting counts, and so does what is wrong with it. */
  private void validate(String setting, boolean good, DeploymentProblem otherwise) {
    problems.put(setting, good ? List.of() : List.of(otherwise));
  }

  private LoginConfiguration rememberCookie(RememberCookieSettings settings) {
    rememberCookie = settings;
    return this;
  }

  private LoginConfiguration messages(RefusalMessageSettings texts) {
    messages = texts;
    return this;
  }

  private Duration positive(String setting, Duration duration) {
    validate(
        setting,
        !duration.isZero() && !duration.isNegative(),
        DeploymentErrors.malformedSetting(
            place(setting), duration.toString(), "a duration longer than zero", "PT30M"));
    return duration;
  }

  private String matching(
      String setting, Pattern form, String value, String expected, String example) {
    validate(
        setting,
        form.matcher(value).matches(),
        DeploymentErrors.malformedSetting(place(setting), value, expected, example));
    return value;
  }

  private String place(String method) {
    return outsider == null ? "LoginConfiguration." + method : outsider;
  }

  private void open(String method) {
    if (closed) {
      throw LoginErrors.configurationClosed(method);
    }
  }

  private String view(String setting, String place, String view) {
    validate(
        place,
        LoginUrl.isView(Objects.requireNonNull(view, "view")),
        DeploymentErrors.malformedView(place(setting), view));
    validate(
        "directory of " + place,
        !HIDDEN.matcher(view).lookingAt(),
        DeploymentErrors.hiddenView(place(setting), view));
    return view;
  }
}
