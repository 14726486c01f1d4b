package io.github.cdilogin.internal.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cdilogin.LoginRequiredException;
import io.github.cdilogin.fixture.ApplicationTest;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;

/** Calls of guarded beans, which write down that they run. */
abstract class GuardTest extends ApplicationTest {

  static final List<String> RUN = new ArrayList<>();

  @BeforeEach
  void nothingHasRun() {
    RUN.clear();
  }

  /** The call is rejected, for whatever reason. */
  static LoginRequiredException assertRefused(ThrowingCallable call, String place) {
    LoginRequiredException refusal = catchThrowableOfType(LoginRequiredException.class, call);
    assertThat(refusal).isNotNull();
    assertThat(refusal.guardedMember()).isEqualTo(place);
    return refusal;
  }

  /** The call is rejected because no user is logged in. */
  static void assertLoginRequired(ThrowingCallable call, String place) {
    assertThat(assertRefused(call, place))
        .isExactlyInstanceOf(LoginRequiredException.class)
        .hasMessage("LOGIN-103 " + place + " requires an authenticated user.");
  }
}
