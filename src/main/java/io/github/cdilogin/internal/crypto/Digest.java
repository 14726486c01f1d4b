package io.github.cdilogin.internal.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A fingerprint from which the secret cannot be read. Two of them are compared in a time that does
 * not depend on their content; this is the only place of the library that compares secrets.
 * Immutable.
 */
public final class Digest {

  /** The fingerprint of "there is no secret". */
  public static final Digest NONE = new Digest(new byte[0]);

  /** Asking the platform for one costs more than using it; after use it is as good as new. */
  private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(Digest::sha256);

  private final byte[] bytes;

  private Digest(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * The fingerprint of a text.
   *
   * @param secret any text; empty means that there is no secret
   * @return SHA-256 of its UTF-8 form, or {@link #NONE}
   */
  public static Digest of(String secret) {
    return secret.isEmpty() ? NONE : new Digest(SHA_256.get().digest(secret.getBytes(UTF_8)));
  }

  /**
   * A fingerprint as it was stored.
   *
   * @param bytes what {@link #bytes()} gave
   * @return the fingerprint
   */
  public static Digest ofStored(byte[] bytes) {
    return bytes.length == 0 ? NONE : new Digest(bytes.clone());
  }

  /**
   * The beginning of this fingerprint, where 256 bits are more than a place has room for.
   *
   * @param length how many bytes
   * @return a fingerprint of that many bytes, or {@link #NONE}
   */
  public Digest shortened(int length) {
    return bytes.length <= length ? this : new Digest(Arrays.copyOf(bytes, length));
  }

  /**
   * Whether this is the fingerprint of "there is no secret".
   *
   * @return whether it equals {@link #NONE}
   */
  public boolean isNone() {
    return bytes.length == 0;
  }

  /**
   * The fingerprint as it is stored.
   *
   * @return 32 bytes, fewer if it was {@linkplain #shortened shortened}, or none
   */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** As {@link #bytes()}, for this package: it must not be changed. */
  byte[] shared() {
    return bytes;
  }

  /** In constant time. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Digest that && MessageDigest.isEqual(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Contains no part of the fingerprint. */
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
