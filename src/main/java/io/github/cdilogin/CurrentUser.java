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
 * {@code #{current_user}} as well. It has the properties {@code loginId}, {@code authenticated},
 * {@code active}, {@code anonymous}, {@code fresh}, {@code remembered}, {@code expiredLoginId},
 * {@code expiresIn} and {@code user}. In EL every other property or method is that of the
 * application's user: for an anonymous user it is {@code null}; if an authenticated user does not
 * have it, EL throws {@code PropertyNotFoundException}.
 *
 * <p>The first call in a request loads the user, and later calls use the result. A request without
 * a call loads no user. The bean has no state and can be injected into beans of every scope; each
 * method works on the request of the calling thread.
 *
 * <p>Like every request-scoped bean it needs an active request context. In a thread without one,
 * each method throws {@link jakarta.enterprise.context.ContextNotActiveException}: read the values
 * before you start the thread, and pass them. Within {@link
 * jakarta.enterprise.context.control.ActivateRequestContext} and without a request, the user is
 * anonymous.
 *
 * @since 0.1.0
 */
public interface CurrentUser {

  /**
   * Returns whether the user is logged in and active.
   *
   * @return what {@link LoginRequired} requires
   */
  boolean isAuthenticated();

  /**
   * Returns whether the user's account is active.
   *
   * @return {@link LoginUser#isActive()} of the user; {@code false} for every anonymous user
   */
  boolean isActive();

  /**
   * Returns whether the user is anonymous.
   *
   * @return {@link LoginUser#isAnonymous()} of the user
   */
  boolean isAnonymous();

  /**
   * Returns whether the login was confirmed with credentials in this session.
   *
   * @return what {@link FreshLoginRequired} requires; {@code false} for the user of a {@link
   *     RequestLoader}
   */
  boolean isFresh();

  /**
   * Returns whether the login was confirmed with credentials recently.
   *
   * <pre>{@code
   * boolean showCardNumber = currentUser.isFresh(Duration.ofMinutes(10));
   * }</pre>
   *
   * @param within how long ago the login may have been confirmed
   * @return what {@link FreshLoginRequired#within()} requires
   */
  boolean isFresh(Duration within);

  /**
   * Returns whether this request has a valid remember cookie of the user. In the request that sets
   * the cookie for the first time it is {@code false}.
   *
   * @return {@code true} if the cookie would log in the user without the session
   */
  boolean isRemembered();

  /**
   * Returns the id of the user.
   *
   * @return {@link LoginUser#loginId()} of the user; {@code null} for an anonymous user
   */
  @Nullable String getLoginId();

  /**
   * Returns the id of an expired login, if the user is not authenticated. The refresh view uses it
   * to check the password and to call {@link LoginManager#login(LoginUser)}. It grants no access.
   *
   * @return the login id; {@code null} if no login has expired
   * @see LoginConfiguration#idleTimeout
   */
  @Nullable String getExpiredLoginId();

  /**
   * Returns how long the login lasts without further requests.
   *
   * <pre>{@code
   * <h:outputText value="#{currentUser.expiresIn.toMinutes()} minutes"/>
   * }</pre>
   *
   * @return the time until the first of idle timeout, absolute timeout and timeout of the session;
   *     {@code null} if nothing ends the login, for an anonymous user, for the user of a {@link
   *     RequestLoader}, and if this request has a remember cookie of the user, which restores the
   *     login
   * @see LoginConfiguration#idleTimeout
   */
  @Nullable Duration getExpiresIn();

  /**
   * Returns the application's user object.
   *
   * @return the user that the loader returned or that this request has logged in; otherwise an
   *     anonymous user; never {@code null}
   */
  LoginUser getUser();

  /**
   * Returns the application's user object as an object of its class.
   *
   * @param type the application's class
   * @param <T> the application's class
   * @return the user; empty if it is of another class, as an anonymous user usually is
   */
  <T> Optional<T> as(Class<T> type);

  /**
   * Returns the application's user object, or refuses the request as {@link LoginRequired} does.
   * For code that needs an authenticated user, such as a {@code @PostConstruct} method.
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
