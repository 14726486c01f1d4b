package io.github.cdilogin.internal.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DigestTest {

  @Test
  void isSha256OfTheTextInUtf8() {
    assertThat(Digest.of("abc").bytes())
        .isEqualTo(
            HexFormat.of()
                .parseHex("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    assertThat(Digest.of("ä").bytes())
        .isEqualTo(
            HexFormat.of()
                .parseHex("33e6d73fee82904c8d7afb78de1154d1e8dc2a0edb08120e63df5b9385c2d9cc"));
  }

  @Test
  void ofNothingIsNone() {
    assertThat(Digest.of("")).isEqualTo(Digest.NONE);
    assertThat(Digest.NONE.bytes()).isEmpty();
  }

  @Test
  void equalsTheDigestOfTheSameTextOnly() {
    assertThat(Digest.of("secret"))
        .isEqualTo(Digest.of("secret"))
        .hasSameHashCodeAs(Digest.of("secret"))
        .isNotEqualTo(Digest.of("Secret"))
        .isNotEqualTo(Digest.NONE)
        .isNotEqualTo(null)
        .isNotEqualTo("secret");
  }

  @Test
  void isTheSameAfterItWasStored() {
    Digest digest = Digest.of("secret");

    assertThat(Digest.ofStored(digest.bytes())).isEqualTo(digest);
    assertThat(Digest.ofStored(Digest.NONE.bytes())).isEqualTo(Digest.NONE);
  }

  @Test
  void doesNotEqualACutDigest() {
    byte[] cut = Arrays.copyOf(Digest.of("secret").bytes(), 31);

    assertThat(Digest.ofStored(cut)).isNotEqualTo(Digest.of("secret"));
  }

  @Test
  void cannotBeChangedFromOutside() {
    Digest digest = Digest.of("secret");
    byte[] stored = digest.bytes();
    Digest restored = Digest.ofStored(stored);

    digest.bytes()[0]++;
    stored[0]++;

    assertThat(digest).isEqualTo(Digest.of("secret"));
    assertThat(restored).isEqualTo(Digest.of("secret"));
  }

  @Test
  void revealsNothing() {
    assertThat(Digest.of("secret")).hasToString("Digest");
  }
}
