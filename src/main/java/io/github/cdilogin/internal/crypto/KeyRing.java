package io.github.cdilogin.internal.crypto;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The keys for one purpose, one for each secret of the application. They are derived at the first
 * use, so that the start is not slower; the secrets are not kept after that. Thread-safe.
 *
 * @param <K> the type of the keys
 */
public final class KeyRing<K> {

  private static final int RANDOM_BYTES = 32;

  private @Nullable Supplier<List<K>> derivation;
  private volatile @Nullable List<K> keys;

  /**
   * Creates the ring.
   *
   * @param secrets the secret for new values, then those whose values are still accepted
   * @param derivation derives the key from a secret
   */
  public KeyRing(List<String> secrets, Function<String, K> derivation) {
    List<String> all = List.copyOf(secrets);
    this.derivation = () -> all.stream().map(derivation).toList();
  }

  /**
   * Creates a secret for this run, which is not stored.
   *
   * @return random text
   */
  public static String randomSecret() {
    byte[] random = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /** Returns the key for new values. */
  public K first() {
    return all().get(0);
  }

  /** Returns all keys, the first one first. */
  public List<K> all() {
    List<K> derived = keys;
    return derived == null ? derive() : derived;
  }

  private synchronized List<K> derive() {
    List<K> derived = keys;
    if (derived == null) {
      derived = Objects.requireNonNull(derivation).get();
      keys = derived;
      derivation = null;
    }
    return derived;
  }
}
