package io.github.cdilogin.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoginSettingsTest {

  @Test
  void hasTheViewsThatAreSet() {
    assertThat(new LoginSettings("/login", "/confirm", false).views())
        .containsExactly("/login", "/confirm");
    assertThat(new LoginSettings("/login", null, false).views()).containsExactly("/login");
    assertThat(new LoginSettings(null, "/confirm", false).views()).containsExactly("/confirm");
    assertThat(new LoginSettings(null, null, false).views()).isEmpty();
  }
}
