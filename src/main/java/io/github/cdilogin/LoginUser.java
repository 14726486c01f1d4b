package io.github.cdilogin;

import org.jspecify.annotations.Nullable;

/**
 * A user of the application. Implement it in the class that you have; only the id is required.
 *
 * <pre>{@code
 * @Entity class Account implements LoginUser {
 *   public String loginId() { return id.toString(); }
 * }
 * }</pre>
 *
 * <p>The library never stores the object: the session keeps the id, and the {@link UserLoader}
 * returns the object again, at most once per request. An implementation need not be serializable or
 * thread-safe.
 *
 * <p>{@code loginId()} and {@code loginStamp()} are no bean properties: a JSON serializer, a JPA
 * provider with property access or a debug page reads every getter, and a stamp is often made of a
 * password hash. A record with a component {@code loginId} implements the interface as it is.
 *
 * @since 0.1.0
 */
public interface LoginUser {

  /**
   * The id by which the {@link UserLoader} finds this user again.
   *
   * @return any non-empty text; {@code null} only for an anonymous user
   */
  @Nullable String loginId();

  /**
   * Whether the account may be used. {@link LoginManager#login(LoginUser)} rejects an inactive
   * user, and a user who becomes inactive is no longer authenticated.
   *
   * @return {@code true} unless overridden
   */
  default boolean isActive() {
    return true;
  }

  /**
   * Whether the user counts as logged in when the library has found this object.
   *
   * @return {@link #isActive()} unless overridden
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
   * A value whose change ends all logins of this user, for example a part of the password hash. The
   * library stores only a digest of it, and compares in constant time.
   *
   * <pre>{@code
   * public String loginStamp() { return passwordHash; }   // a new password logs out everywhere
   * }</pre>
   *
   * @return the stamp; empty (the default) for a user whose logins end only by logout or timeout
   */
  default String loginStamp() {
    return "";
  }
}
