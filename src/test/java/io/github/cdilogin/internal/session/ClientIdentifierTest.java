package io.github.cdilogin.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.internal.crypto.Digest;
import io.github.cdilogin.testing.TestRequest;
import org.junit.jupiter.api.Test;

class ClientIdentifierTest {

  @Test
  void isTheSameForTheSameClient() {
    assertThat(client("10.0.0.1", "Lynx")).isEqualTo(client("10.0.0.1", "Lynx"));
  }

  @Test
  void differsByTheAddress() {
    assertThat(client("10.0.0.1", "Lynx")).isNotEqualTo(client("10.0.0.2", "Lynx"));
  }

  @Test
  void differsByTheUserAgent() {
    assertThat(client("10.0.0.1", "Lynx")).isNotEqualTo(client("10.0.0.1", "Links"));
    assertThat(client("10.0.0.1", "Lynx")).isNotEqualTo(client("10.0.0.1", null));
  }

  @Test
  void isNotMistakenWhereOnePartRunsIntoTheOther() {
    assertThat(client("10.0.0.1", "1 Lynx")).isNotEqualTo(client("10.0.0.11", " Lynx"));
  }

  @Test
  void isRightForMoreClientsThanItKeepsInMind() {
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 2000; i++) {
        assertThat(client("10.0.0.1", "Lynx/" + i))
            .isEqualTo(Digest.of("10.0.0.1\nLynx/" + i).shortened(16));
      }
    }
  }

  @Test
  void isRightForAnEndlessUserAgent() {
    String endless = "x".repeat(10_000);

    assertThat(client("10.0.0.1", endless)).isEqualTo(client("10.0.0.1", endless));
    assertThat(client("10.0.0.1", endless)).isNotEqualTo(client("10.0.0.1", endless + "x"));
  }

  @Test
  void doesNotLookAtForwardedHeaders() {
    TestRequest forwarded = request("10.0.0.1", "Lynx");
    forwarded.header("X-Forwarded-For", "192.0.2.1");

    assertThat(ClientIdentifier.of(forwarded)).isEqualTo(client("10.0.0.1", "Lynx"));
  }

  private static Digest client(String address, String userAgent) {
    return ClientIdentifier.of(request(address, userAgent));
  }

  private static TestRequest request(String address, String userAgent) {
    TestRequest request = new TestRequest();
    request.remoteAddress(address);
    if (userAgent != null) {
      request.header("User-Agent", userAgent);
    }
    return request;
  }
}
