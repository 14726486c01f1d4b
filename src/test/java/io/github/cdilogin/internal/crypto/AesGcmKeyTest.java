package io.github.cdilogin.internal.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AesGcmKeyTest {

  private static final String SECRET = "the secret of the application, 32";
  private static final byte[] MESSAGE = "what a user has typed".getBytes(UTF_8);

  private final AesGcmKey key = AesGcmKey.of(SECRET, "input");

  @Test
  void decryptsWhatItHasEncrypted() {
    assertThat(key.decrypt(key.encrypt(MESSAGE))).isEqualTo(MESSAGE);
    assertThat(AesGcmKey.of(SECRET, "input").decrypt(key.encrypt(MESSAGE))).isEqualTo(MESSAGE);
    assertThat(key.decrypt(key.encrypt(new byte[0]))).isEmpty();
  }

  @Test
  void hidesTheMessageAndUsesANonceOnce() {
    byte[] sealed = key.encrypt(MESSAGE);

    assertThat(new String(sealed, UTF_8)).doesNotContain("user");
    assertThat(sealed).hasSize(12 + MESSAGE.length + 16).isNotEqualTo(key.encrypt(MESSAGE));
  }

  @Test
  void rejectsEveryChangedBit() {
    byte[] sealed = key.encrypt(MESSAGE);

    assertThat(IntStream.range(0, sealed.length * Byte.SIZE))
        .allSatisfy(bit -> assertThat(key.decrypt(flipped(sealed, bit))).isNull());
  }

  @Test
  void rejectsEveryLength() {
    byte[] sealed = key.encrypt(MESSAGE);

    assertThat(IntStream.range(0, sealed.length))
        .allSatisfy(length -> assertThat(key.decrypt(Arrays.copyOf(sealed, length))).isNull());
  }

  @Test
  void rejectsAMessageOfAnotherSecretOrPurpose() {
    assertThat(AesGcmKey.of(SECRET, "other").decrypt(key.encrypt(MESSAGE))).isNull();
    assertThat(AesGcmKey.of("another " + SECRET, "input").decrypt(key.encrypt(MESSAGE))).isNull();
  }

  private static byte[] flipped(byte[] bytes, int bit) {
    byte[] changed = bytes.clone();
    changed[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
    return changed;
  }
}
