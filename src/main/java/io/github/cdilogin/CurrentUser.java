package io.github.cdilogin;

import io.github.cdilogin.internal.session.SessionLogin;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who makes this request.
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
 * <p>In EL it is {@code #{currentUser}} and {@code #{current_user}}. Its own properties are {@code
 * loginId}, {@code authenticated}, {@code active}, {@code anonymous}, {@code fresh}, {@code
 * remembered}, {@code expiredLoginId} and {@code user}; every other property or method is asked of
 * the application's user. A guest has none of them and gives {@code null}; a real user without it
 * is a {@code PropertyNotFoundException}.
 *
 * <p>The first question of a request loads the user, every other one is free, and a request that
 * asks nothing loads no user. It can be injected into beans of every scope, and always answers for
 * the request of the calling thread.
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
@RequestScoped
@Named
public class CurrentUser {

  /** For the CDI container. */
  protected CurrentUser() {}

  /**
   * Whether somebody is logged in whose account is active.
   *
   * @return what {@link LoginRequired} asks
   */
  public boolean isAuthenticated() {
    return authentication().authenticated();
  }

  /**
   * Whether the user's account is active.
   *
   * @return {@link LoginUser#isActive()} of the user; {@code false} for every anonymous user
   */
  public boolean isActive() {
    return authentication().active();
  }

  /**
   * Whether nobody is logged in.
   *
   * @return {@link LoginUser#isAnonymous()} of the user
   */
  public boolean isAnonymous() {
    return authentication().user().isAnonymous();
  }

  /**
   * Whether the user proved who he is in this session.
   *
   * @return what {@link FreshLoginRequired} asks; {@code false} for a user whom a {@link
   *     RequestLoader} found
   */
  public boolean isFresh() {
    return authentication().fresh();
  }

  /**
   * Whether this request brought a valid remember cookie of this user. So it is {@code false} in
   * the very request that sets the cookie for the first time.
   *
   * @return whether he would be known without his session
   */
  public boolean isRemembered() {
    return authentication().remembered();
  }

  /**
   * The user's id.
   *
   * @return {@link LoginUser#getLoginId()} of the user; {@code null} for somebody anonymous
   */
  public @Nullable String getLoginId() {
    return authentication().user().getLoginId();
  }

  /**
   * Whose login has run out, if one has and nobody is logged in: for the refresh view, which checks
   * the password and calls {@link LoginManager#login(LoginUser)}. It opens nothing.
   *
   * @return the login id; {@code null} if no login ran out
   * @see LoginConfiguration#idleLimit
   */
  public @Nullable String getExpiredLoginId() {
    SessionLogin expired = authentication().expired();
    return expired == null ? null : expired.loginId();
  }

  /**
   * The application's user object.
   *
   * @return what the loader gave, or what was logged in by this request; somebody anonymous
   *     otherwise, never {@code null}
   */
  public LoginUser getUser() {
    return authentication().user();
  }

  /**
   * The application's user object as what it is.
   *
   * @param type the application's class
   * @param <T> the application's class
   * @return the user; empty if he is of another class, as somebody anonymous usually is
   */
  public <T> Optional<T> as(Class<T> type) {
    LoginUser user = authentication().user();
    return type.isInstance(user) ? Optional.of(type.cast(user)) : Optional.empty();
  }

  /**
   * The application's user object, for code that cannot go on without an authenticated user, such
   * as a {@code @PostConstruct} method: the request is answered as by {@link LoginRequired}.
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
  public <T> T require(Class<T> type) {
    String place = "CurrentUser.require";
    RequestState state = RequestState.current();
    if (state == null) {
      throw LoginErrors.loginRequiredOutsideOfRequest(place);
    }
    LoginGuard.requireLogin(state, place);
    LoginUser user = state.authentication().user();
    if (!type.isInstance(user)) {
      throw LoginErrors.userOfAnotherClass(type, user.getClass());
    }
    return type.cast(user);
  }

  private static Authentication authentication() {
    RequestState state = RequestState.current();
    return state == null ? Authentication.ANONYMOUS : state.authentication();
  }
}
