package io.github.cdilogin.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoginSettingsTest {

  @Test
  void hasTheViewsThatAreSet() {
    assertThat(new LoginSettings("/login", "/confirm", false, SessionProtection.BASIC).views())
        .containsExactly("/login", "/confirm");
    assertThat(new LoginSettings("/login", null, false, SessionProtection.BASIC).views())
        .containsExactly("/login");
    assertThat(new LoginSettings(null, "/confirm", false, SessionProtection.BASIC).views())
        .containsExactly("/confirm");
    assertThat(new LoginSettings(null, null, false, SessionProtection.BASIC).views()).isEmpty();
  }
}
