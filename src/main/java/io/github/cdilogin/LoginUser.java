package io.github.cdilogin;

import org.jspecify.annotations.Nullable;

/**
 * What the library asks of an application's user: one id, and nothing else that has to be written.
 *
 * <pre>{@code
 * @Entity class Account implements LoginUser {
 *   public String getLoginId() { return id.toString(); }
 * }
 * }</pre>
 *
 * <p>The library never stores the object itself: the session keeps the id, and the {@link
 * UserLoader} gives the object anew, at most once per request. An implementation need not be
 * serializable or thread-safe.
 *
 * @since 0.1.0
 */
public interface LoginUser {

  /**
   * The id by which the {@link UserLoader} finds this user again. Any non-empty text; {@code null}
   * only for somebody anonymous. It is not called {@code getId()} because an entity usually has one
   * already, of another type.
   *
   * @return the id, or {@code null} for an anonymous user
   */
  @Nullable String getLoginId();

  /**
   * Whether the account may be used. An inactive user is refused by {@link
   * LoginManager#login(LoginUser)} and, once logged in, is no longer authenticated.
   *
   * @return {@code true} unless overridden
   */
  default boolean isActive() {
    return true;
  }

  /**
   * Whether this user counts as logged in when the library has found him.
   *
   * @return the same as {@link #isActive()} unless overridden
   */
  default boolean isAuthenticated() {
    return isActive();
  }

  /**
   * Whether this object stands for an anonymous user. For the library such a user is never
   * authenticated, active or fresh, whatever the other methods return: no guard lets it in. A class
   * that returns {@code true} here should return {@code false} from {@link #isActive()}; otherwise
   * the log names the class once (LOGIN-120).
   *
   * @return {@code false} unless overridden
   */
  default boolean isAnonymous() {
    return false;
  }

  /**
   * Whatever ends all logins of this user when it changes, for example a fragment of the password
   * hash. The library keeps a digest of it only, and compares in constant time.
   *
   * <pre>{@code
   * public String getLoginStamp() { return passwordHash; }   // a new password logs out everywhere
   * }</pre>
   *
   * @return the stamp; empty (the default) for a user whose logins end only by logout or time
   */
  default String getLoginStamp() {
    return "";
  }
}
