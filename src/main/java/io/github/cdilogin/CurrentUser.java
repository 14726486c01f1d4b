package io.github.cdilogin;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The user of the current request.
 *
 * <pre>{@code
 * @Inject CurrentUser currentUser;
 * currentUser.as(Account.class).ifPresent(account -> greet(account.getName()));
 * }</pre>
 *
 * <pre>{@code
 * <h:panelGroup rendered="#{currentUser.authenticated}">Hi #{currentUser.name}!</h:panelGroup>
 * }</pre>
 *
 * <p>The bean is {@code @RequestScoped} and has the name {@code currentUser}; in Faces EL it is
 * {@code #{current_user}} as well. Its own properties are {@code loginId}, {@code authenticated},
 * {@code active}, {@code anonymous}, {@code fresh}, {@code remembered}, {@code expiredLoginId} and
 * {@code user}; every other property or method is that of the application's user. An anonymous user
 * has none of them and returns {@code null}; for an authenticated user without it there is a {@code
 * PropertyNotFoundException}.
 *
 * <p>The first call in a request loads the user, every other one is free, and a request without a
 * call loads no user. It can be injected into beans of every scope, and always answers for the
 * request of the calling thread.
 *
 * <p>As every request-scoped bean it works where a request context is active. In a thread that
 * serves no request each method throws {@link
 * jakarta.enterprise.context.ContextNotActiveException}: read what you need before you start the
 * thread, and pass the values. Within {@link
 * jakarta.enterprise.context.control.ActivateRequestContext} and without a request, the user is
 * anonymous.
 *
 * @since 0.1.0
 */
public interface CurrentUser {

  /**
   * Whether the user is logged in and active.
   *
   * @return what {@link LoginRequired} requires
   */
  boolean isAuthenticated();

  /**
   * Whether the user's account is active.
   *
   * @return {@link LoginUser#isActive()} of the user; {@code false} for every anonymous user
   */
  boolean isActive();

  /**
   * Whether the user is anonymous.
   *
   * @return {@link LoginUser#isAnonymous()} of the user
   */
  boolean isAnonymous();

  /**
   * Whether the login was confirmed with credentials in this session.
   *
   * @return what {@link FreshLoginRequired} requires; {@code false} for the user of a {@link
   *     RequestLoader}
   */
  boolean isFresh();

  /**
   * Whether the login was confirmed with credentials recently.
   *
   * @param within how long ago at most
   * @return what {@link FreshLoginRequired#within()} requires
   */
  boolean isFresh(Duration within);

  /**
   * Whether this request carries a valid remember cookie of the user. So it is {@code false} in the
   * very request that sets the cookie for the first time.
   *
   * @return whether the user would be logged in without the session
   */
  boolean isRemembered();

  /**
   * The id of the user.
   *
   * @return {@link LoginUser#loginId()} of the user; {@code null} for an anonymous user
   */
  @Nullable String getLoginId();

  /**
   * The id of an expired login, if there is one and the user is not authenticated: for the refresh
   * view, which checks the password and calls {@link LoginManager#login(LoginUser)}. It grants no
   * access.
   *
   * @return the login id; {@code null} if no login has expired
   * @see LoginConfiguration#idleTimeout
   */
  @Nullable String getExpiredLoginId();

  /**
   * The application's user object.
   *
   * @return what the loader returned, or what this request has logged in; otherwise an anonymous
   *     user, never {@code null}
   */
  LoginUser getUser();

  /**
   * The application's user object in its own type.
   *
   * @param type the application's class
   * @param <T> the application's class
   * @return the user; empty if it is of another class, as an anonymous user usually is
   */
  <T> Optional<T> as(Class<T> type);

  /**
   * The application's user object, for code that needs an authenticated user, such as a
   * {@code @PostConstruct} method: otherwise the request is answered as by {@link LoginRequired}.
   *
   * <pre>{@code
   * Account account = currentUser.require(Account.class);
   * }</pre>
   *
   * @param type the application's class
   * @param <T> the application's class
   * @return the user, never {@code null} and never an anonymous user
   * @throws LoginRequiredException if the user is not authenticated, or there is no request
   * @throws IllegalStateException (LOGIN-131) if the authenticated user is of another class
   */
  <T> T require(Class<T> type);
}
