package io.github.cdilogin.internal.remember;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.cdilogin.internal.crypto.Digest;
import io.github.cdilogin.internal.crypto.HmacKey;
import io.github.cdilogin.internal.crypto.KeyRing;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Creates and reads the values of remember cookies. The first secret signs, and all of them verify,
 * so that a secret can be changed without ending logins. Thread-safe.
 */
public final class RememberTokenCodec {

  /** The minimum length of a secret in bytes. */
  public static final int SHORTEST_SECRET = 32;

  /** The maximum length of a login id in UTF-8 bytes, so that browsers accept the cookie. */
  public static final int LONGEST_ID = 2_900;

  private static final byte VERSION = 1;
  private static final int EXPIRES = Byte.BYTES + Integer.BYTES;
  private static final int HEAD = EXPIRES + Short.BYTES + Integer.BYTES + Short.BYTES;
  private static final int LONGEST_VALUE =
      (HEAD + LONGEST_ID + Byte.BYTES + RememberToken.STAMP_LENGTH + HmacKey.LENGTH) * 4 / 3 + 1;

  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Decoder DECODER = Base64.getUrlDecoder();
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private final KeyRing<Key> ring;

  /**
   * Creates a codec.
   *
   * @param secrets the secret that signs, then those that only verify; at least one
   * @param audience the name of the applications that share cookies
   */
  public RememberTokenCodec(List<String> secrets, String audience) {
    ring = new KeyRing<>(secrets, secret -> Key.of(secret, audience));
  }

  /**
   * Creates a codec with a random secret, which is not stored.
   *
   * @return a new codec
   */
  public static RememberTokenCodec ephemeral(String audience) {
    return new RememberTokenCodec(List.of(KeyRing.randomSecret()), audience);
  }

  /**
   * Creates the value of a cookie.
   *
   * @param loginId the id of the user
   * @param expires when it expires, in milliseconds
   * @param stamp the digest of the user's stamp
   * @return URL-safe text
   */
  public String sign(String loginId, Instant expires, Digest stamp) {
    Key key = ring.first();
    byte[] id = loginId.getBytes(UTF_8);
    byte[] mark = RememberToken.stampFor(stamp, key.stamping()).bytes();
    int length = HEAD + id.length + Byte.BYTES + mark.length;
    ByteBuffer token = ByteBuffer.allocate(length + HmacKey.LENGTH);
    long millis = Math.max(0, expires.toEpochMilli());
    token.put(VERSION).putInt(key.id());
    token.putShort((short) (millis >>> Integer.SIZE)).putInt((int) millis);
    token.putShort((short) id.length).put(id);
    token.put((byte) mark.length).put(mark);
    key.signing().sign(token.array(), length);
    return ENCODER.encodeToString(token.array());
  }

  /**
   * Reads the value of a cookie. No value makes this method throw an exception.
   *
   * @param value the value
   * @param now the current time
   * @return the token, or why it is invalid
   */
  public CookieReadResult read(String value, Instant now) {
    byte[] token = decode(value);
    if (token == null || token[0] != VERSION) {
      return InvalidCookie.MALFORMED;
    }
    ByteBuffer content = ByteBuffer.wrap(token, 0, token.length - HmacKey.LENGTH).position(1);
    Key key = keyOf(content.getInt());
    if (key == null) {
      return InvalidCookie.UNKNOWN_KEY;
    }
    return key.signing().isBehind(token, content.limit())
        ? parsePayload(content, key, now)
        : InvalidCookie.FORGED;
  }

  /**
   * Checks whether a cookie can contain a login id: it is not too long, and has no lone surrogate.
   *
   * @param loginId any text
   * @return whether {@link #sign} accepts it
   */
  public static boolean carries(String loginId) {
    byte[] id = loginId.getBytes(UTF_8);
    return id.length <= LONGEST_ID && new String(id, UTF_8).equals(loginId);
  }

  /** Parses the content after its signature is verified, so its lengths are valid. */
  private static CookieReadResult parsePayload(ByteBuffer content, Key key, Instant now) {
    long millis = Short.toUnsignedLong(content.getShort()) << Integer.SIZE;
    Instant expires = Instant.ofEpochMilli(millis | Integer.toUnsignedLong(content.getInt()));
    if (!now.isBefore(expires)) {
      return InvalidCookie.EXPIRED;
    }
    String loginId = new String(take(content, Short.toUnsignedInt(content.getShort())), UTF_8);
    Digest stamp = Digest.ofStored(take(content, content.get()));
    return new RememberToken(loginId, expires, stamp, key.stamping());
  }

  private static byte[] take(ByteBuffer content, int length) {
    byte[] bytes = new byte[length];
    content.get(bytes);
    return bytes;
  }

  private @Nullable Key keyOf(int id) {
    List<Key> keys = ring.all();
    for (int i = 0; i < keys.size(); i++) { // An iterator would be one object for each request.
      if (keys.get(i).id() == id) {
        return keys.get(i);
      }
    }
    return null;
  }

  /** Decodes strictly, so that a token has only one spelling. */
  private static byte @Nullable [] decode(String value) {
    if (value.length() > LONGEST_VALUE || !isCanonical(value)) {
      return null;
    }
    try {
      byte[] token = DECODER.decode(value);
      return token.length < HEAD + Byte.BYTES + HmacKey.LENGTH ? null : token;
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }

  /** The decoder of the JDK accepts padding, and ignores unused bits of the last character. */
  private static boolean isCanonical(String value) {
    int rest = value.length() % 4;
    if (value.isEmpty() || value.endsWith("=") || rest == 1) {
      return false;
    }
    return rest == 0 || hasNoUnusedBits(value, rest == 2 ? 16 : 4);
  }

  private static boolean hasNoUnusedBits(String value, int unit) {
    return ALPHABET.indexOf(value.charAt(value.length() - 1)) % unit == 0;
  }

  /**
   * The keys that are derived from one secret.
   *
   * @param id the id of the secret in a token, which does not reveal the secret
   * @param signing signs tokens
   * @param stamping creates the stamps in tokens
   */
  private record Key(int id, HmacKey signing, HmacKey stamping) {

    private static final String PURPOSE = "CDI Login, remember cookie 1, ";

    static Key of(String secret, String audience) {
      byte[] id = new byte[HmacKey.LENGTH];
      HmacKey.of(secret, PURPOSE + "key id for " + audience).sign(id, 0);
      return new Key(
          ByteBuffer.wrap(id).getInt(),
          HmacKey.of(secret, PURPOSE + "signature for " + audience),
          HmacKey.of(secret, PURPOSE + "stamp for " + audience));
    }
  }
}
