package io.github.cdilogin.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.cdilogin.internal.crypto.Digest;
import io.github.cdilogin.internal.crypto.HmacKey;
import io.github.cdilogin.internal.remember.CookieReadResult;
import io.github.cdilogin.internal.remember.InvalidCookie;
import io.github.cdilogin.internal.remember.RememberToken;
import io.github.cdilogin.internal.remember.RememberTokenCodec;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Creates and reads the value of a remember cookie for a short id without a stamp. The lower bound
 * is the HMAC-SHA-256 of the JDK over the same number of bytes, with one object for each thread.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RememberCookieCall {

  private static final String SECRET = "a-secret-of-thirty-two-bytes-or-more";
  private static final String LOGIN_ID = "42";
  private static final String ALGORITHM = "HmacSHA256";

  private static final ThreadLocal<Mac> MAC = ThreadLocal.withInitial(RememberCookieCall::mac);

  private final RememberTokenCodec codec = new RememberTokenCodec(List.of(SECRET), "/app");
  private final Instant now = Instant.parse("2026-11-23T08:00:00.123Z");
  private final Instant expires = now.plus(Duration.ofDays(365));
  private String value;
  private byte[] message;

  /** Creates a cookie. */
  @Setup
  public void begin() {
    value = value();
    message = new byte[Base64.getUrlDecoder().decode(value).length - HmacKey.LENGTH];
    verify();
  }

  /** Checks the measured cookie. */
  @TearDown
  public void end() {
    verify();
  }

  /** Measures the lower bound. */
  @Benchmark
  public byte[] hmac() {
    return MAC.get().doFinal(message);
  }

  /** Measures the creation of a cookie. */
  @Benchmark
  public String create() {
    return codec.sign(LOGIN_ID, expires, Digest.NONE);
  }

  /** Measures the reading of a cookie. */
  @Benchmark
  public CookieReadResult read() {
    return codec.read(value, now);
  }

  /** Returns the measured value, to check its length. */
  static String value() {
    RememberCookieCall call = new RememberCookieCall();
    return call.create();
  }

  private void verify() {
    must(create().equals(value), "The same cookie each time");
    must(codec.read(value, now) instanceof RememberToken, "It is valid");
    must(codec.read(value, expires) == InvalidCookie.EXPIRED, "But not forever");
    must(codec.read(forged(), now) == InvalidCookie.FORGED, "And a forged one is not");
  }

  private String forged() {
    int middle = value.length() / 2;
    char other = value.charAt(middle) == 'A' ? 'B' : 'A';
    return value.substring(0, middle) + other + value.substring(middle + 1);
  }

  private static void must(boolean holds, String claim) {
    if (!holds) {
      throw new AssertionError("Not so: " + claim);
    }
  }

  private static Mac mac() {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), ALGORITHM));
      return mac;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
