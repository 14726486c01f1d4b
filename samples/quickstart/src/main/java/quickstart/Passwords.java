package quickstart;

import static org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256;

import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/** How passwords are kept: PBKDF2 with HMAC-SHA-256, a salt each, and the rounds OWASP asks for. */
final class Passwords {

  private static final int SALT_BYTES = 16;
  private static final int ROUNDS = 600_000;
  private static final Pbkdf2PasswordEncoder ENCODER =
      new Pbkdf2PasswordEncoder("", SALT_BYTES, ROUNDS, PBKDF2WithHmacSHA256);

  private Passwords() {}

  static String hash(String password) {
    return ENCODER.encode(password);
  }

  static boolean matches(String password, String hash) {
    return ENCODER.matches(password, hash);
  }

  /** As much work as {@link #matches} for nothing: the clock must not tell which names exist. */
  static boolean matchesNobody(String password) {
    ENCODER.encode(password);
    return false;
  }
}
