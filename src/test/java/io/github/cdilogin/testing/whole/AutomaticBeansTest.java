package io.github.cdilogin.testing.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cdilogin.LoginRequiredException;
import io.github.cdilogin.testing.LoggedInAs;
import io.github.cdilogin.testing.LoginTest;
import io.github.cdilogin.testing.TestClock;
import jakarta.inject.Inject;
import org.jboss.weld.junit5.auto.EnableAutoWeld;
import org.junit.jupiter.api.Test;

/** weld-junit5 finds the beans by what the test injects; the library comes by the annotation. */
@EnableAutoWeld
@LoginTest
class AutomaticBeansTest {

  @Inject Diary diary;
  @Inject TestClock clock;

  @Test
  void anonymousUsersAreRefused() {
    assertThatExceptionOfType(LoginRequiredException.class).isThrownBy(diary::read);
  }

  @Test
  @LoggedInAs("ann")
  void usersAreNot() {
    assertThat(diary.read()).isEqualTo("dear diary");
  }
}
