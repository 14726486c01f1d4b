package io.github.cdilogin.internal.remember;

import io.github.cdilogin.internal.secret.Digest;
import io.github.cdilogin.internal.secret.Signature;
import java.time.Instant;

/**
 * What a remember cookie says, once its signature and its age have been looked at. Whether the user
 * still exists is for others to find out. Immutable.
 */
public final class RememberToken implements Reading {

  private final String loginId;
  private final Instant expires;
  private final Digest stamp;
  private final Signature stamping;

  RememberToken(String loginId, Instant expires, Digest stamp, Signature stamping) {
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
   * Whether the user still has the stamp he had when the cookie was made.
   *
   * @param userStamp the fingerprint of the user's stamp now
   * @return whether the cookie may be used
   */
  public boolean hasStamp(Digest userStamp) {
    return stamp.equals(TokenSigner.stampFor(userStamp, stamping));
  }

  /** Tells nothing that could be used. */
  @Override
  public String toString() {
    return "RememberToken until " + expires;
  }
}
