package io.github.cdilogin.testing.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cdilogin.LoginRequiredException;
import io.github.cdilogin.testing.LoggedInAs;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** A test that names no beans injects a guarded bean of the application. */
abstract class DiaryContract {

  @Inject Diary diary;

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
