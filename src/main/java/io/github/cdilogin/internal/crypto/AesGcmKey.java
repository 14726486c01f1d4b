package io.github.cdilogin.internal.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * AES-256-GCM with a key for one purpose, which is derived as that of {@link HmacKey}. A message is
 * encrypted and authenticated. Thread-safe.
 *
 * @see <a href="https://csrc.nist.gov/pubs/sp/800/38/d/final">NIST SP 800-38D</a>
 */
public final class AesGcmKey {

  private static final String TRANSFORMATION = "AES/GCM/NoPadding";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  private AesGcmKey(SecretKeySpec key) {
    this.key = key;
  }

  /**
   * Derives the key for a purpose.
   *
   * @param secret the application's secret, not empty
   * @param purpose the unique name of the purpose
   * @return the key
   */
  public static AesGcmKey of(String secret, String purpose) {
    return new AesGcmKey(new SecretKeySpec(HmacKey.derive(secret, purpose), "AES"));
  }

  /**
   * Encrypts a message with a random nonce.
   *
   * @param message the message
   * @return the nonce, the encrypted message, and its tag
   */
  public byte[] encrypt(byte[] message) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(message);
      return ByteBuffer.allocate(NONCE + encrypted.length).put(nonce).put(encrypted).array();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java platform has " + TRANSFORMATION, impossible);
    }
  }

  /**
   * Decrypts a message.
   *
   * @param sealed any bytes
   * @return the message; {@code null} if it was not encrypted with this key, or has been changed
   */
  public byte @Nullable [] decrypt(byte[] sealed) {
    if (sealed.length < NONCE + TAG_BITS / Byte.SIZE) {
      return null;
    }
    try {
      return cipher(Cipher.DECRYPT_MODE, sealed).doFinal(sealed, NONCE, sealed.length - NONCE);
    } catch (GeneralSecurityException forged) {
      return null;
    }
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(TRANSFORMATION);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE));
    return cipher;
  }
}
