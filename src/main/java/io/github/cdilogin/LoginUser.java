package io.github.cdilogin;

import org.jspecify.annotations.Nullable;

/**
 * A user of the application. Implement it in your user class; only the id is required.
 *
 * <pre>{@code
 * @Entity class Account implements LoginUser {
 *   public String loginId() { return id.toString(); }
 * }
 * }</pre>
 *
 * <p>The library does not store the object. The session keeps the id, and the {@link UserLoader}
 * loads the object at most once per request. An implementation need not be serializable or
 * thread-safe.
 *
 * <p>{@code loginId()} and {@code loginStamp()} are not bean properties, because JSON serializers,
 * JPA providers with property access and debug pages read every getter, and a stamp is often
 * derived from a password hash. A record with a component {@code loginId} implements the interface.
 *
 * @since 0.1.0
 */
public interface LoginUser {

  /**
   * Returns the id by which the {@link UserLoader} finds this user.
   *
   * @return a non-empty text of at most 2,900 bytes in UTF-8; {@code null} for an anonymous user
   */
  @Nullable String loginId();

  /**
   * Returns whether the account may be used. {@link LoginManager#login(LoginUser)} rejects an
   * inactive user, and a user who becomes inactive is no longer authenticated.
   *
   * @return {@code true} unless overridden
   */
  default boolean isActive() {
    return true;
  }

  /**
   * Returns whether the user counts as logged in after the library has loaded this object.
   *
   * @return {@link #isActive()} unless overridden
   */
  default boolean isAuthenticated() {
    return isActive();
  }

  /**
   * Returns whether this object represents an anonymous user. The library treats such a user as not
   * authenticated, not active and not fresh, regardless of the other methods. A class that returns
   * {@code true} here should return {@code false} from {@link #isActive()}; otherwise an error is
   * logged, once for each class (LOGIN-120).
   *
   * @return {@code false} unless overridden
   */
  default boolean isAnonymous() {
    return false;
  }

  /**
   * Returns a value whose change ends all logins of this user, such as the password hash. The
   * library stores only a digest of it, and compares in constant time.
   *
   * <pre>{@code
   * public String loginStamp() { return passwordHash; }   // a new password ends all logins
   * }</pre>
   *
   * @return the stamp; empty (the default) for a user whose logins end only by logout or timeout
   */
  default String loginStamp() {
    return "";
  }
}
