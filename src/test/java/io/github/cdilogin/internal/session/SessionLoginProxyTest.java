package io.github.cdilogin.internal.session;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdilogin.internal.crypto.Digest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamConstants;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionLoginProxyTest {

  private static final Digest CLIENT = Digest.of("127.0.0.1\nnull").shortened(16);

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00.123Z");

  @ParameterizedTest
  @CsvSource({"true, stamp", "true, ''", "false, stamp", "false, ''"})
  void comesBackAsItWas(boolean fresh, String stamp) throws Exception {
    SessionLogin login = SessionLogin.begin("4711", NOW, fresh, stamp, CLIENT);

    assertThat(unpack(pack(login))).isEqualTo(login);
  }

  @Test
  void comesBackWithTwoTimes() throws Exception {
    SessionLogin login =
        SessionLogin.begin("4711", NOW, false, "", CLIENT).confirmed(NOW.plusSeconds(600), CLIENT);

    assertThat(unpack(pack(login))).isEqualTo(login);
  }

  @Test
  void comesBackWithItsOptions() throws Exception {
    SessionLogin login =
        SessionLogin.begin("4711", NOW, true, "stamp", CLIENT)
            .rememberedFor(Duration.ofMillis(-1))
            .relaxedProtection(true);

    assertThat(unpack(pack(login))).isEqualTo(login);
    assertThat(unpack(pack(login.relaxedProtection(false))))
        .isEqualTo(login.relaxedProtection(false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "ann@example.org", "Ärger 😀", "\0", "\uD800", "a\r\nb"})
  void comesBackWithAnyId(String loginId) throws Exception {
    SessionLogin login = SessionLogin.begin(loginId, NOW, true, "stamp", CLIENT);

    assertThat(unpack(pack(login))).isEqualTo(login);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "stamp"})
  void isSmall(String stamp) throws Exception {
    SessionLogin login =
        SessionLogin.begin("4711", NOW, true, stamp, CLIENT).rememberedFor(Duration.ofDays(1));
    int size = pack(login).length;

    System.out.printf(
        "A login in a session, stamp '%s', stream header included: %d bytes%n", stamp, size);
    assertThat(size).isLessThanOrEqualTo(160);
  }

  @Test
  void doesNotHoldTheStampItself() throws Exception {
    byte[] packed = pack(SessionLogin.begin("4711", NOW, true, "pbkdf2-hash", CLIENT));

    assertThat(new String(packed, ISO_8859_1)).contains("4711").doesNotContain("pbkdf2-hash");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 255})
  void ofAnUnknownVersionIsRefused(int version) throws Exception {
    byte[] packed = pack(SessionLogin.begin("4711", NOW, true, "stamp", CLIENT));
    packed[startOfContent(packed)] = (byte) version;

    assertThatThrownBy(() -> unpack(packed))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessage("A login of version " + version + " is not known here");
  }

  @Test
  void thatWasCutOffIsRefused() throws Exception {
    byte[] packed = pack(SessionLogin.begin("4711", NOW, true, "stamp", CLIENT));
    byte[] cut = Arrays.copyOf(packed, packed.length - 3);

    assertThatThrownBy(() -> unpack(cut)).isInstanceOf(IOException.class);
  }

  @Test
  void ofNothingCannotBeWritten() {
    assertThatThrownBy(() -> pack(new SessionLogin.Proxy()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Nothing was packed");
  }

  private static byte[] pack(Object login) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(login);
    }
    return bytes.toByteArray();
  }

  private static Object unpack(byte[] packed) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(packed))) {
      return in.readObject();
    }
  }

  /** Behind the class description: "no superclass", "a block of data", its length. */
  private static int startOfContent(byte[] packed) {
    for (int i = 0; i < packed.length; i++) {
      if (packed[i] == ObjectStreamConstants.TC_ENDBLOCKDATA
          && packed[i + 1] == ObjectStreamConstants.TC_NULL
          && packed[i + 2] == ObjectStreamConstants.TC_BLOCKDATA) {
        return i + 4;
      }
    }
    throw new AssertionError("There is no block of data");
  }
}
