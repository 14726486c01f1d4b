package io.github.cdilogin.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoopbackTest {
  @ParameterizedTest
  @CsvSource({
    "http://some-host:18080/notes/, http://127.0.0.1:18080/notes/",
    "http://some-host:18080/notes,  http://127.0.0.1:18080/notes/",
    "http://127.0.0.1:18080,        http://127.0.0.1:18080/",
    "http://some-host/,             http://127.0.0.1:80/",
  })
  void keepsPortAndPath(URI injected, URI reached) throws Exception {
    assertThat(Loopback.of(injected.toURL())).isEqualTo(reached);
  }
}
