package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoginOptionsTest {

  @Test
  void areActiveUsersOnlyAndFreshByDefault() {
    assertThat(LoginOptions.defaults())
        .isEqualTo(new LoginOptions(false, null, false, true, false));
  }

  @Test
  void changeOneAtATime() {
    assertThat(LoginOptions.defaults().withForce(true))
        .isEqualTo(new LoginOptions(false, null, true, true, false));
    assertThat(LoginOptions.defaults().withFresh(false))
        .isEqualTo(new LoginOptions(false, null, false, false, false));
    assertThat(LoginOptions.defaults().withForce(true).withFresh(false))
        .isEqualTo(new LoginOptions(false, null, true, false, false));
  }
}
