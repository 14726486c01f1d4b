package io.github.cdilogin.internal.remember;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.cdilogin.internal.crypto.Digest;
import io.github.cdilogin.internal.crypto.HmacKey;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes the values of remember cookies, and reads them. The first secret of the ring signs, all of
 * them verify, so that a secret can be changed without logging anybody out. Thread-safe.
 */
public final class RememberTokenCodec {

  /** The fewest bytes that a secret must have. */
  public static final int SHORTEST_SECRET = 32;

  /** The most bytes that a login id may have in UTF-8, so that no browser drops the cookie. */
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

  /** Gives the ring, once: deriving keys is no business of a start. Then it is forgotten. */
  private @Nullable Supplier<List<Key>> derivation;

  private volatile @Nullable List<Key> ring;

  /**
   * A ring of secrets.
   *
   * @param secrets the one that signs, then those that only verify; at least one
   * @param audience the applications that accept the cookies of each other
   */
  public RememberTokenCodec(List<String> secrets, String audience) {
    List<String> all = List.copyOf(secrets);
    this.derivation = () -> all.stream().map(secret -> Key.of(secret, audience)).toList();
  }

  /**
   * A ring of one random secret, which is lost when this process ends.
   *
   * @return a new one
   */
  public static RememberTokenCodec ephemeral(String audience) {
    byte[] random = new byte[SHORTEST_SECRET];
    new SecureRandom().nextBytes(random);
    return new RememberTokenCodec(List.of(ENCODER.encodeToString(random)), audience);
  }

  /**
   * Makes the value of a cookie.
   *
   * @param loginId whose login it is
   * @param expires when it ends; milliseconds count
   * @param stamp the fingerprint of the user's stamp
   * @return URL-safe text
   */
  public String sign(String loginId, Instant expires, Digest stamp) {
    Key key = ring().get(0);
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
   * Reads the value of a cookie. Nothing that a client sends makes this method throw.
   *
   * @param value what came
   * @param now the time
   * @return the token, or what is wrong with it
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
   * Whether a cookie can carry a login id: it is not too long, and it is text that can be written
   * and read back.
   *
   * @param loginId any text
   * @return whether {@link #sign} takes it
   */
  public static boolean carries(String loginId) {
    byte[] id = loginId.getBytes(UTF_8);
    return id.length <= LONGEST_ID && new String(id, UTF_8).equals(loginId);
  }

  /** Only of what is signed: lengths were written by ourselves. */
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

  private List<Key> ring() {
    List<Key> derived = ring;
    return derived == null ? derive() : derived;
  }

  private synchronized List<Key> derive() {
    List<Key> derived = ring;
    if (derived == null) {
      derived = Objects.requireNonNull(derivation).get();
      ring = derived;
      derivation = null;
    }
    return derived;
  }

  private @Nullable Key keyOf(int id) {
    List<Key> keys = ring();
    for (int i = 0; i < keys.size(); i++) { // An iterator is an object for each request.
      if (keys.get(i).id() == id) {
        return keys.get(i);
      }
    }
    return null;
  }

  /** Strictly, because a lenient decoder gives one token many spellings. */
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

  /** The platform's decoder takes padding, and ignores bits that the last character has over. */
  private static boolean isCanonical(String value) {
    int over = value.length() % 4;
    if (value.isEmpty() || value.endsWith("=") || over == 1) {
      return false;
    }
    return over == 0 || leavesNothingOver(value, over == 2 ? 16 : 4);
  }

  private static boolean leavesNothingOver(String value, int unit) {
    return ALPHABET.indexOf(value.charAt(value.length() - 1)) % unit == 0;
  }

  /**
   * One secret of the ring, with a key for each of its purposes.
   *
   * @param id what a token names it by; contains nothing of the secret
   * @param signing signs tokens
   * @param stamping makes the stamps in them
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
