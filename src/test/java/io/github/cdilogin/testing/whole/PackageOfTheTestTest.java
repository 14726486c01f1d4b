package io.github.cdilogin.testing.whole;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cdilogin.LoginRequiredException;
import io.github.cdilogin.testing.LoginTest;
import org.jboss.weld.junit5.EnableWeld;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Without {@code @WeldSetup} the beans of the test's package are there, and so is the library. */
@EnableWeld
@LoginTest
class PackageOfTheTestTest extends DiaryContract {

  @Nested
  class Inside {

    @Test
    void theSameHolds() {
      assertThatExceptionOfType(LoginRequiredException.class).isThrownBy(diary::read);
    }
  }
}
