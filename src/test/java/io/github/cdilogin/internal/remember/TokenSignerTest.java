package io.github.cdilogin.internal.remember;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.internal.secret.Digest;
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

class TokenSignerTest {

  private static final String OLD_KEY = "the-old-key-of-this-application-01234567";
  private static final String NEW_KEY = "the-new-key-of-this-application-01234567";
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00.123Z");
  private static final Instant LATER = NOW.plus(Duration.ofDays(30));
  private static final Digest STAMP = Digest.of("pbkdf2-hash");
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private final TokenSigner signer = new TokenSigner(List.of(OLD_KEY));

  @ParameterizedTest
  @ValueSource(
      strings = {"1", "ann@example.org", "pipe|user|7", "山田", "😀", "\0", "a b;c,d=\"e\"\\f%41"})
  void readsWhatItSigned(String loginId) {
    RememberToken token = token(signer.sign(loginId, LATER, STAMP), NOW);

    assertThat(token.loginId()).isEqualTo(loginId);
    assertThat(token.expires()).isEqualTo(LATER);
  }

  @Test
  void isShortForAShortId() {
    String value = signer.sign("1", LATER, Digest.NONE);

    System.out.printf("A remember cookie for a short id: %d characters%n", value.length());
    assertThat(value).hasSizeLessThanOrEqualTo(96).matches("[A-Za-z0-9_-]+");
    assertThat(signer.sign("1", LATER, STAMP)).hasSizeLessThanOrEqualTo(96);
  }

  @Test
  void fitsIntoACookieWithTheLongestId() {
    String longest = "x".repeat(TokenSigner.LONGEST_ID);
    String value = signer.sign(longest, LATER, STAMP);

    assertThat(value).hasSizeLessThan(4_000);
    assertThat(token(value, NOW).loginId()).isEqualTo(longest);
    assertThat(TokenSigner.carries(longest)).isTrue();
    assertThat(TokenSigner.carries(longest + "x")).isFalse();
  }

  @Test
  void doesNotCarryHalfACharacter() {
    assertThat(TokenSigner.carries("\uD83D")).isFalse();
    assertThat(TokenSigner.carries("\uD83D\uDE00")).isTrue();
  }

  @Test
  void knowsTheStampWithoutTellingIt() {
    RememberToken stamped = token(signer.sign("1", LATER, STAMP), NOW);

    assertThat(stamped.hasStamp(STAMP)).isTrue();
    assertThat(stamped.hasStamp(Digest.of("another"))).isFalse();
    assertThat(stamped.hasStamp(Digest.NONE)).isFalse();
    assertThat(token(signer.sign("1", LATER, Digest.NONE), NOW).hasStamp(STAMP)).isFalse();
    assertThat(stamped).hasToString("RememberToken until 2026-12-23T08:00:00.123Z");
  }

  @Test
  void isOverToTheMillisecond() {
    String value = signer.sign("1", LATER, STAMP);

    assertThat(signer.read(value, LATER.minusMillis(1))).isInstanceOf(RememberToken.class);
    assertThat(signer.read(value, LATER)).isEqualTo(Unreadable.EXPIRED);
    assertThat(signer.read(signer.sign("1", Instant.EPOCH.minusSeconds(1), STAMP), NOW))
        .isEqualTo(Unreadable.EXPIRED);
  }

  @Test
  void believesEveryKeyOfTheRingAndSignsWithTheFirst() {
    TokenSigner ring = new TokenSigner(List.of(NEW_KEY, OLD_KEY));
    String ofOldKey = signer.sign("1", LATER, STAMP);
    String ofRing = ring.sign("1", LATER, STAMP);

    assertThat(token(ring, ofOldKey, NOW).hasStamp(STAMP)).isTrue();
    assertThat(token(ring, ofRing, NOW).hasStamp(STAMP)).isTrue();
    assertThat(signer.read(ofRing, NOW)).isEqualTo(Unreadable.UNKNOWN_KEY);
    assertThat(new TokenSigner(List.of(NEW_KEY)).read(ofOldKey, NOW))
        .isEqualTo(Unreadable.UNKNOWN_KEY);
  }

  @Test
  void refusesATokenWhoseKeyIsNamedWrongly() {
    TokenSigner ring = new TokenSigner(List.of(NEW_KEY, OLD_KEY));
    byte[] ofNew = Base64.getUrlDecoder().decode(ring.sign("1", LATER, STAMP));
    byte[] ofOld = Base64.getUrlDecoder().decode(signer.sign("1", LATER, STAMP));
    System.arraycopy(ofOld, 1, ofNew, 1, 4);

    assertThat(ring.read(encode(ofNew), NOW)).isEqualTo(Unreadable.FORGED);
  }

  @Test
  void refusesEveryOneBitChange() {
    byte[] token = Base64.getUrlDecoder().decode(signer.sign("ann", LATER, STAMP));
    for (int bit = 0; bit < token.length * 8; bit++) {
      byte[] changed = token.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);

      assertThat(signer.read(encode(changed), NOW))
          .as("bit %d", bit)
          .isIn(Unreadable.FORGED, Unreadable.UNKNOWN_KEY, Unreadable.MALFORMED);
    }
  }

  @Test
  void refusesEveryOtherSpelling() {
    for (String loginId : List.of("a", "aa", "aaa")) {
      String value = signer.sign(loginId, LATER, Digest.NONE);
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
          .allSatisfy(other -> assertThat(signer.read(other, NOW)).isInstanceOf(Unreadable.class));
    }
  }

  @Test
  void refusesWhatNobodyCouldHaveSigned() {
    assertThat(List.of("", "nonsense", "=", "AQ", "%41", "ä", "\0", "1|abc", "x".repeat(100_000)))
        .allSatisfy(value -> assertThat(signer.read(value, NOW)).isEqualTo(Unreadable.MALFORMED));
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
      assertThat(signer.read(encode(bytes), NOW)).isInstanceOf(Unreadable.class);
    }
  }

  @Test
  void moreOfTheSameIsNoToken() {
    String one = signer.sign("ann", LATER, STAMP);
    String two = signer.sign("ben", LATER, STAMP);

    assertThat(signer.read(one + two, NOW)).isInstanceOf(Unreadable.class);
    assertThat(signer.read(one.substring(0, 40) + two.substring(40), NOW))
        .isEqualTo(Unreadable.FORGED);
  }

  private RememberToken token(String value, Instant now) {
    return token(signer, value, now);
  }

  private static RememberToken token(TokenSigner signer, String value, Instant now) {
    assertThat(signer.read(value, now)).isInstanceOf(RememberToken.class);
    return (RememberToken) signer.read(value, now);
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
