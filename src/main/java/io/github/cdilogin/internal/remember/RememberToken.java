package io.github.cdilogin.internal.remember;

import io.github.cdilogin.internal.crypto.Digest;
import io.github.cdilogin.internal.crypto.HmacKey;
import java.time.Instant;

/**
 * The content of a remember cookie with a verified signature and expiry. It is not verified whether
 * the user exists. Immutable.
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
   * Returns the id of the user.
   *
   * @return the login id
   */
  public String loginId() {
    return loginId;
  }

  /**
   * Returns when the token expires.
   *
   * @return the expiry
   */
  public Instant expires() {
    return expires;
  }

  /**
   * Checks whether the stamp of the user has not changed since the cookie was set.
   *
   * @param userStamp the digest of the user's current stamp
   * @return whether the cookie is valid
   */
  public boolean hasStamp(Digest userStamp) {
    return stamp.equals(stampFor(userStamp, stamping));
  }

  /** Returns the form of a stamp in a token, which an attacker cannot compare with a guess. */
  static Digest stampFor(Digest userStamp, HmacKey stamping) {
    return stamping.of(userStamp).shortened(STAMP_LENGTH);
  }

  /** Returns a text without secrets and without the login id. */
  @Override
  public String toString() {
    return "RememberToken until " + expires;
  }
}
