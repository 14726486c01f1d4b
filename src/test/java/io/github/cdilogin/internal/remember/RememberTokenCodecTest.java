package io.github.cdilogin.internal.remember;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.internal.crypto.Digest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RememberTokenCodecTest {

  private static final String OLD_KEY = "the-old-key-of-this-application-01234567";
  private static final String NEW_KEY = "the-new-key-of-this-application-01234567";
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00.123Z");
  private static final Instant LATER = NOW.plus(Duration.ofDays(30));
  private static final Digest STAMP = Digest.of("pbkdf2-hash");
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private final RememberTokenCodec codec = new RememberTokenCodec(List.of(OLD_KEY), "/app");

  @ParameterizedTest
  @ValueSource(
      strings = {"1", "ann@example.org", "pipe|user|7", "山田", "😀", "\0", "a b;c,d=\"e\"\\f%41"})
  void readsWhatItSigned(String loginId) {
    RememberToken token = token(codec.sign(loginId, LATER, STAMP), NOW);

    assertThat(token.loginId()).isEqualTo(loginId);
    assertThat(token.expires()).isEqualTo(LATER);
  }

  @Test
  void isShortForAShortId() {
    String value = codec.sign("1", LATER, Digest.NONE);

    System.out.printf("A remember cookie for a short id: %d characters%n", value.length());
    assertThat(value).hasSizeLessThanOrEqualTo(96).matches("[A-Za-z0-9_-]+");
    assertThat(codec.sign("1", LATER, STAMP)).hasSizeLessThanOrEqualTo(96);
  }

  @Test
  void fitsIntoACookieWithTheLongestId() {
    String longest = "x".repeat(RememberTokenCodec.LONGEST_ID);
    String value = codec.sign(longest, LATER, STAMP);

    assertThat(value).hasSizeLessThan(4_000);
    assertThat(token(value, NOW).loginId()).isEqualTo(longest);
    assertThat(RememberTokenCodec.carries(longest)).isTrue();
    assertThat(RememberTokenCodec.carries(longest + "x")).isFalse();
  }

  @Test
  void doesNotCarryHalfACharacter() {
    assertThat(RememberTokenCodec.carries("\uD83D")).isFalse();
    assertThat(RememberTokenCodec.carries("\uD83D\uDE00")).isTrue();
  }

  @Test
  void knowsTheStampWithoutRevealingIt() {
    RememberToken stamped = token(codec.sign("1", LATER, STAMP), NOW);

    assertThat(stamped.hasStamp(STAMP)).isTrue();
    assertThat(stamped.hasStamp(Digest.of("another"))).isFalse();
    assertThat(stamped.hasStamp(Digest.NONE)).isFalse();
    assertThat(token(codec.sign("1", LATER, Digest.NONE), NOW).hasStamp(STAMP)).isFalse();
    assertThat(stamped).hasToString("RememberToken until 2026-12-23T08:00:00.123Z");
  }

  @Test
  void isOverToTheMillisecond() {
    String value = codec.sign("1", LATER, STAMP);

    assertThat(codec.read(value, LATER.minusMillis(1))).isInstanceOf(RememberToken.class);
    assertThat(codec.read(value, LATER)).isEqualTo(InvalidCookie.EXPIRED);
    assertThat(codec.read(codec.sign("1", Instant.EPOCH.minusSeconds(1), STAMP), NOW))
        .isEqualTo(InvalidCookie.EXPIRED);
  }

  @Test
  void acceptsEveryKeyOfTheRingAndSignsWithTheFirst() {
    RememberTokenCodec ring = new RememberTokenCodec(List.of(NEW_KEY, OLD_KEY), "/app");
    String ofOldKey = codec.sign("1", LATER, STAMP);
    String ofRing = ring.sign("1", LATER, STAMP);

    assertThat(token(ring, ofOldKey, NOW).hasStamp(STAMP)).isTrue();
    assertThat(token(ring, ofRing, NOW).hasStamp(STAMP)).isTrue();
    assertThat(codec.read(ofRing, NOW)).isEqualTo(InvalidCookie.UNKNOWN_KEY);
    assertThat(new RememberTokenCodec(List.of(NEW_KEY), "/app").read(ofOldKey, NOW))
        .isEqualTo(InvalidCookie.UNKNOWN_KEY);
  }

  @Test
  void rejectsATokenOfAnotherAudience() {
    String token = codec.sign("1", LATER, STAMP);

    assertThat(new RememberTokenCodec(List.of(OLD_KEY), "/app").read(token, NOW))
        .isInstanceOf(RememberToken.class);
    assertThat(new RememberTokenCodec(List.of(OLD_KEY), "/app2").read(token, NOW))
        .isEqualTo(InvalidCookie.UNKNOWN_KEY);
  }

  @Test
  void refusesATokenWhoseKeyIsNamedWrongly() {
    RememberTokenCodec ring = new RememberTokenCodec(List.of(NEW_KEY, OLD_KEY), "/app");
    byte[] ofNew = Base64.getUrlDecoder().decode(ring.sign("1", LATER, STAMP));
    byte[] ofOld = Base64.getUrlDecoder().decode(codec.sign("1", LATER, STAMP));
    System.arraycopy(ofOld, 1, ofNew, 1, 4);

    assertThat(ring.read(encode(ofNew), NOW)).isEqualTo(InvalidCookie.FORGED);
  }

  @Test
  void refusesEveryOneBitChange() {
    byte[] token = Base64.getUrlDecoder().decode(codec.sign("ann", LATER, STAMP));
    for (int bit = 0; bit < token.length * 8; bit++) {
      byte[] changed = token.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);

      assertThat(codec.read(encode(changed), NOW))
          .as("bit %d", bit)
          .isIn(InvalidCookie.FORGED, InvalidCookie.UNKNOWN_KEY, InvalidCookie.MALFORMED);
    }
  }

  @Test
  void refusesEveryOtherSpelling() {
    for (String loginId : List.of("a", "aa", "aaa")) {
      String value = codec.sign(loginId, LATER, Digest.NONE);
      Set<String> spellings = new HashSet<>();
      ALPHABET
          .chars()
          .forEach(c -> spellings.add(value.substring(0, value.length() - 1) + (char) c));
      spellings.add(value + "=");
      spellings.add(value + "==");
      spellings.add(value + "A");
      spellings.add(value.substring(0, value.length() - 1));
      spellings.add(value + " ");
      spellings.add(" " + value);
      spellings.add('"' + value + '"');
      spellings.add(value.toUpperCase());
      spellings.remove(value);

      assertThat(spellings)
          .hasSizeGreaterThan(65)
          .allSatisfy(
              other -> assertThat(codec.read(other, NOW)).isInstanceOf(InvalidCookie.class));
    }
  }

  @Test
  void refusesWhatNoKeyCouldHaveSigned() {
    assertThat(List.of("", "nonsense", "=", "AQ", "%41", "ä", "\0", "1|abc", "x".repeat(100_000)))
        .allSatisfy(value -> assertThat(codec.read(value, NOW)).isEqualTo(InvalidCookie.MALFORMED));
  }

  @Test
  void throwsForNothingThatAClientSends() {
    Random random = new Random(20261123);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[random.nextInt(120)];
      random.nextBytes(bytes);
      if (bytes.length > 0 && i % 2 == 0) {
        bytes[0] = 1;
      }
      assertThat(codec.read(encode(bytes), NOW)).isInstanceOf(InvalidCookie.class);
    }
  }

  @Test
  void moreOfTheSameIsNoToken() {
    String one = codec.sign("ann", LATER, STAMP);
    String two = codec.sign("ben", LATER, STAMP);

    assertThat(codec.read(one + two, NOW)).isInstanceOf(InvalidCookie.class);
    assertThat(codec.read(one.substring(0, 40) + two.substring(40), NOW))
        .isEqualTo(InvalidCookie.FORGED);
  }

  private RememberToken token(String value, Instant now) {
    return token(codec, value, now);
  }

  private static RememberToken token(RememberTokenCodec codec, String value, Instant now) {
    assertThat(codec.read(value, now)).isInstanceOf(RememberToken.class);
    return (RememberToken) codec.read(value, now);
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
