package io.github.cdilogin.internal.session;

import io.github.cdilogin.internal.secret.Digest;
import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The login that a session holds: the only thing of a user that is ever stored. Immutable; times
 * have the precision of milliseconds.
 *
 * @param loginId whose login it is
 * @param began when it began
 * @param freshSince when it last became fresh; {@code null} if it is not
 * @param stamp digest of the user's stamp at login
 * @param client the {@link ClientIdentifier} of who logged in or confirmed
 * @param remembered how long his remember cookie lasts, where that is not the application's setting
 * @param permanent whether strong protection treats it as basic protection does
 */
public record SessionLogin(
    String loginId,
    Instant began,
    @Nullable Instant freshSince,
    Digest stamp,
    Digest client,
    @Nullable Duration remembered,
    boolean permanent)
    implements Serializable {

  /**
   * A login that begins now.
   *
   * @param loginId whose
   * @param now the time
   * @param fresh whether it is fresh
   * @param stamp the user's stamp, as the user gives it
   * @param client who logs in
   * @return the login
   */
  public static SessionLogin begin(
      String loginId, Instant now, boolean fresh, String stamp, Digest client) {
    return new SessionLogin(
        loginId, now, fresh ? now : null, Digest.of(stamp), client, null, false);
  }

  /**
   * The same login with a duration of its own for the remember cookie.
   *
   * @param duration how long the cookie lasts; {@code null} for what the application has set
   * @return another login
   */
  public SessionLogin rememberedFor(@Nullable Duration duration) {
    return new SessionLogin(loginId, began, freshSince, stamp, client, duration, permanent);
  }

  /**
   * The same login, permanent or not.
   *
   * @param wanted whether strong protection only takes its freshness
   * @return another login
   */
  public SessionLogin permanent(boolean wanted) {
    return new SessionLogin(loginId, began, freshSince, stamp, client, remembered, wanted);
  }

  /**
   * Whether the user still has the stamp he had at login.
   *
   * @param userStamp the user's stamp now
   * @return whether the login may go on
   */
  public boolean hasStamp(String userStamp) {
    return stamp.equals(Digest.of(userStamp));
  }

  /**
   * Whether the login was ever proved in this session.
   *
   * @return whether it is fresh
   */
  public boolean fresh() {
    return freshSince != null;
  }

  /**
   * Whether the login was proved recently.
   *
   * @param limit how long ago it may be
   * @param now the time
   * @return whether it became fresh at most {@code limit} ago
   */
  public boolean freshWithin(Duration limit, Instant now) {
    return freshSince != null && Duration.between(freshSince, now).compareTo(limit) <= 0;
  }

  SessionLogin confirmed(Instant now, Digest by) {
    return new SessionLogin(loginId, began, now, stamp, by, remembered, permanent);
  }

  SessionLogin stale() {
    return new SessionLogin(loginId, began, null, stamp, client, remembered, permanent);
  }

  @Serial
  private Object writeReplace() {
    return new Packed(this);
  }
}
