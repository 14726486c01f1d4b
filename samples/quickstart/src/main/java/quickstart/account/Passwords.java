package quickstart.account;

import static org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256;

import jakarta.enterprise.context.ApplicationScoped;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/**
 * Hashes passwords: PBKDF2 with HMAC-SHA-256, a salt each, and the iterations of OWASP's advice.
 */
@ApplicationScoped
public class Passwords {

  public static final int MIN_LENGTH = 12;
  public static final int MAX_LENGTH = 128;

  private static final int SALT_BYTES = 16;
  private static final int ITERATIONS = 600_000;

  private final PasswordEncoder encoder =
      new Pbkdf2PasswordEncoder("", SALT_BYTES, ITERATIONS, PBKDF2WithHmacSHA256);

  public String hash(String password) {
    return encoder.encode(password);
  }

  public boolean matches(String password, String hash) {
    return encoder.matches(password, hash);
  }
}
