package io.github.cdilogin.internal.remember;

import io.github.cdilogin.internal.crypto.Digest;
import io.github.cdilogin.internal.crypto.HmacKey;
import java.time.Instant;

/**
 * The content of a remember cookie whose signature and age were verified. Whether the user still
 * exists is not. Immutable.
 */
public final class RememberToken implements CookieReadResult {

  static final int STAMP_LENGTH = 16;

  private final String loginId;
  private final Instant expires;
  private final Digest stamp;
  private final HmacKey stamping;

  RememberToken(String loginId, Instant expires, Digest stamp, HmacKey stamping) {
    this.loginId = loginId;
    this.expires = expires;
    this.stamp = stamp;
    this.stamping = stamping;
  }

  /**
   * Whose login it is.
   *
   * @return the login id
   */
  public String loginId() {
    return loginId;
  }

  /**
   * When it is over.
   *
   * @return the end of its life
   */
  public Instant expires() {
    return expires;
  }

  /**
   * Whether the user still has the stamp of the time when the cookie was made.
   *
   * @param userStamp the fingerprint of the user's stamp now
   * @return whether the cookie may be used
   */
  public boolean hasStamp(Digest userStamp) {
    return stamp.equals(stampFor(userStamp, stamping));
  }

  /** The form of a user's stamp in a token: an attacker cannot compare it with a guess. */
  static Digest stampFor(Digest userStamp, HmacKey stamping) {
    return stamping.of(userStamp).shortened(STAMP_LENGTH);
  }

  /** Contains nothing that an attacker could use. */
  @Override
  public String toString() {
    return "RememberToken until " + expires;
  }
}
