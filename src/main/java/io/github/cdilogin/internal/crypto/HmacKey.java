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
 * HMAC-SHA-256 with a key for one purpose. Each key is derived from the application's secret and
 * the name of the purpose, so that a signature for one purpose is not valid for another.
 * Thread-safe.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2104">RFC 2104</a>
 */
public final class HmacKey {

  /** The length of a signature in bytes. */
  public static final int LENGTH = 32;

  private static final String ALGORITHM = "HmacSHA256";

  /**
   * Initialized instances, which cost less than half of new ones. A thread refers only to a class
   * of the JDK, so the application can be unloaded.
   */
  private final ThreadLocal<Mac> macs;

  private HmacKey(byte[] key) {
    SecretKeySpec material = new SecretKeySpec(key, ALGORITHM);
    this.macs = ThreadLocal.withInitial(() -> mac(material));
  }

  /**
   * Derives the key for a purpose.
   *
   * @param secret the application's secret, not empty
   * @param purpose the unique name of the purpose
   * @return the key
   */
  public static HmacKey of(String secret, String purpose) {
    return new HmacKey(derive(secret, purpose));
  }

  /** Returns the 32 bytes of the key for a purpose. */
  static byte[] derive(String secret, String purpose) {
    Mac mac = mac(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
    return mac.doFinal(purpose.getBytes(UTF_8));
  }

  /**
   * Signs the beginning of an array, and appends the signature.
   *
   * @param message the message, followed by {@value #LENGTH} free bytes
   * @param length the length of the message
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
   * Checks the signature after a message, in constant time.
   *
   * @param signed message and signature
   * @param length the length of the message
   * @return whether it was signed with this key
   */
  public boolean isBehind(byte[] signed, int length) {
    Mac mac = macs.get();
    mac.update(signed, 0, length);
    return MessageDigest.isEqual(
        mac.doFinal(), Arrays.copyOfRange(signed, length, length + LENGTH));
  }

  /**
   * Returns the HMAC of a digest, which cannot be computed without the key.
   *
   * @param secret any digest
   * @return the HMAC; {@link Digest#NONE} for {@link Digest#NONE}
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
