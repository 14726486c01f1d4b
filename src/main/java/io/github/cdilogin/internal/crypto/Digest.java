package io.github.cdilogin.internal.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A SHA-256 digest of a secret. {@code equals} compares in constant time, and is the only
 * comparison of secrets in the library. Immutable.
 */
public final class Digest {

  /** The digest of an empty secret. */
  public static final Digest NONE = new Digest(new byte[0]);

  /** Cached, because creating an instance costs more than using it. {@code digest} resets it. */
  private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(Digest::sha256);

  private final byte[] bytes;

  private Digest(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Creates the digest of a text.
   *
   * @param secret any text; empty for no secret
   * @return SHA-256 of its UTF-8 form; {@link #NONE} for an empty text
   */
  public static Digest of(String secret) {
    return secret.isEmpty() ? NONE : new Digest(SHA_256.get().digest(secret.getBytes(UTF_8)));
  }

  /**
   * Creates a digest from its stored form.
   *
   * @param bytes the result of {@link #bytes()}
   * @return the digest
   */
  public static Digest ofStored(byte[] bytes) {
    return bytes.length == 0 ? NONE : new Digest(bytes.clone());
  }

  /**
   * Returns the first bytes of this digest.
   *
   * @param length the number of bytes
   * @return a digest of that length; {@link #NONE} for {@link #NONE}
   */
  public Digest shortened(int length) {
    return bytes.length <= length ? this : new Digest(Arrays.copyOf(bytes, length));
  }

  /**
   * Returns the first bytes as text, for a page or a URL.
   *
   * @param length the number of bytes
   * @return Base64 with the alphabet for URLs, without padding
   */
  public String text(int length) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(shortened(length).bytes);
  }

  /**
   * Checks whether this is the digest of an empty secret.
   *
   * @return whether it equals {@link #NONE}
   */
  public boolean isNone() {
    return bytes.length == 0;
  }

  /**
   * Returns the stored form.
   *
   * @return 32 bytes, fewer if it was {@linkplain #shortened shortened}, or none for {@link #NONE}
   */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Returns the array without a copy. Callers must not change it. */
  byte[] shared() {
    return bytes;
  }

  /** Compares in constant time. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Digest that && MessageDigest.isEqual(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Returns a text without a part of the digest. */
  @Override
  public String toString() {
    return "Digest";
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every Java platform has SHA-256", missing);
    }
  }
}
