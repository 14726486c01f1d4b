package io.github.cdilogin.internal.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA-256 under a key that serves one purpose. Two purposes never share a key: each is derived
 * from the application's secret by the purpose's name, so that what was signed for one is worth
 * nothing for another. Thread-safe.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2104">RFC 2104</a>
 */
public final class HmacKey {

  /** How many bytes a signature has. */
  public static final int LENGTH = 32;

  private static final String ALGORITHM = "HmacSHA256";

  /**
   * A key that is ready costs less than half of one that is not. The platform's own class is all
   * that a thread keeps, so an application that goes leaves nothing behind.
   */
  private final ThreadLocal<Mac> macs;

  private HmacKey(byte[] key) {
    SecretKeySpec material = new SecretKeySpec(key, ALGORITHM);
    this.macs = ThreadLocal.withInitial(() -> mac(material));
  }

  /**
   * Signatures for one purpose.
   *
   * @param secret the application's secret, not empty
   * @param purpose what they are for, in a text of its own
   * @return signatures under a key that is derived from both
   */
  public static HmacKey of(String secret, String purpose) {
    Mac mac = mac(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
    return new HmacKey(mac.doFinal(purpose.getBytes(UTF_8)));
  }

  /**
   * Signs the beginning of an array, and puts the signature behind what was signed.
   *
   * @param message what to sign, with {@value #LENGTH} bytes of room behind it
   * @param length how many bytes to sign
   */
  public void sign(byte[] message, int length) {
    try {
      Mac mac = macs.get();
      mac.update(message, 0, length);
      mac.doFinal(message, length);
    } catch (ShortBufferException tooSmall) {
      throw new IllegalArgumentException("There is no room for the signature", tooSmall);
    }
  }

  /**
   * Whether a signature stands behind the message, in a time that does not depend on how much of it
   * is right.
   *
   * @param signed message and signature
   * @param length how long the message is
   * @return whether it was signed under this key
   */
  public boolean isBehind(byte[] signed, int length) {
    Mac mac = macs.get();
    mac.update(signed, 0, length);
    return MessageDigest.isEqual(
        mac.doFinal(), Arrays.copyOfRange(signed, length, length + LENGTH));
  }

  /**
   * The fingerprint of a fingerprint, which only who has the key can make.
   *
   * @param secret any fingerprint
   * @return another one; {@link Digest#NONE} stays what it is
   */
  public Digest of(Digest secret) {
    return secret.isNone() ? secret : Digest.ofStored(macs.get().doFinal(secret.shared()));
  }

  private static Mac mac(SecretKeySpec key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac;
    } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM, impossible);
    }
  }
}
