package io.github.cdilogin.internal.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyRingTest {

  @Test
  void derivesTheKeysOnceAndNotBeforeTheFirstUse() {
    List<String> derived = new ArrayList<>();
    KeyRing<String> ring =
        new KeyRing<>(
            List.of("new", "old"),
            secret -> {
              derived.add(secret);
              return secret + " key";
            });

    assertThat(derived).isEmpty();
    assertThat(ring.first()).isEqualTo("new key");
    assertThat(ring.all()).containsExactly("new key", "old key");
    assertThat(derived).containsExactly("new", "old");
  }

  @Test
  void aRandomSecretIsLongAndUsedOnce() {
    assertThat(KeyRing.randomSecret()).hasSize(43).isNotEqualTo(KeyRing.randomSecret());
  }
}
