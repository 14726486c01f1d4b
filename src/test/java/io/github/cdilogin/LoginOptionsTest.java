package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoginOptionsTest {

  @Test
  void areActiveUsersOnlyAndFreshByDefault() {
    assertThat(LoginOptions.defaults()).isEqualTo(new LoginOptions(false, true));
  }

  @Test
  void changeOneAtATime() {
    assertThat(LoginOptions.defaults().withForce(true)).isEqualTo(new LoginOptions(true, true));
    assertThat(LoginOptions.defaults().withFresh(false)).isEqualTo(new LoginOptions(false, false));
    assertThat(LoginOptions.defaults().withForce(true).withFresh(false))
        .isEqualTo(new LoginOptions(true, false));
  }
}
