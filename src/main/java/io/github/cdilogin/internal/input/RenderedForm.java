package io.github.cdilogin.internal.input;

import io.github.cdilogin.internal.crypto.Digest;
import java.time.Instant;

/**
 * What the signed field of a form proves: for which user, in which view and when it was rendered.
 *
 * @param login the digest of the login id
 * @param viewId the id of the view
 * @param rendered when it was rendered
 * @param inputs the inputs whose values may be kept
 */
record RenderedForm(String login, String viewId, Instant rendered, InputNames inputs) {

  private static final int BYTES_OF_ID = 12;

  static String loginOf(String loginId) {
    return Digest.of(loginId).text(BYTES_OF_ID);
  }
}
