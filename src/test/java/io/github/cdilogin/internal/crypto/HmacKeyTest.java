package io.github.cdilogin.internal.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class HmacKeyTest {

  private static final String SECRET = "a-secret-of-thirty-two-bytes-or-more";

  private final HmacKey signature = HmacKey.of(SECRET, "test");

  @Test
  void isHmacUnderAKeyThatIsDerivedByThePurpose() throws Exception {
    byte[] message = Arrays.copyOf("message".getBytes(UTF_8), 7 + HmacKey.LENGTH);
    signature.sign(message, 7);

    byte[] key = hmac(SECRET.getBytes(UTF_8), "test".getBytes(UTF_8));
    assertThat(Arrays.copyOfRange(message, 7, message.length))
        .isEqualTo(hmac(key, "message".getBytes(UTF_8)));
  }

  @Test
  void knowsItsOwn() {
    byte[] message = Arrays.copyOf("message".getBytes(UTF_8), 7 + HmacKey.LENGTH);
    signature.sign(message, 7);

    assertThat(signature.isBehind(message, 7)).isTrue();
    assertThat(HmacKey.of(SECRET, "test").isBehind(message, 7)).isTrue();
  }

  @Test
  void isWorthNothingForAnotherPurposeOrSecret() {
    byte[] message = Arrays.copyOf("message".getBytes(UTF_8), 7 + HmacKey.LENGTH);
    signature.sign(message, 7);

    assertThat(HmacKey.of(SECRET, "other").isBehind(message, 7)).isFalse();
    assertThat(HmacKey.of(SECRET + "x", "test").isBehind(message, 7)).isFalse();
  }

  @Test
  void isTheSameInAllThreads() {
    Digest expected = signature.of(Digest.of("stamp"));

    assertThat(IntStream.range(0, 2_000).parallel().mapToObj(i -> signature.of(Digest.of("stamp"))))
        .allMatch(expected::equals);
  }

  @Test
  void ofNoSecretIsNone() {
    assertThat(signature.of(Digest.NONE)).isEqualTo(Digest.NONE);
    assertThat(signature.of(Digest.of("stamp"))).isNotEqualTo(Digest.of("stamp"));
  }

  @Test
  void needsRoom() {
    assertThatThrownBy(() -> signature.sign(new byte[10], 7))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is no room for the signature");
  }

  /** RFC 4231, test case 2, so that the platform's algorithm is the one we mean. */
  @Test
  void theyAgreeOnTheAlgorithm() throws Exception {
    assertThat(hmac("Jefe".getBytes(UTF_8), "what do ya want for nothing?".getBytes(UTF_8)))
        .isEqualTo(
            HexFormat.of()
                .parseHex("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
  }

  private static byte[] hmac(byte[] key, byte[] message) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(message);
  }
}
