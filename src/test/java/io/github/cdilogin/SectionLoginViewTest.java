package io.github.cdilogin;

import static io.github.cdilogin.fixture.ResponseAssert.assertThatResponse;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.testing.TestResponse;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sections of an application may have a login view of their own. */
class SectionLoginViewTest extends ApplicationTest {

  @WeldSetup
  final WeldInitiator weld =
      application(login -> login.loginView("/login").loginView("/admin/", "/admin/login"));

  @ParameterizedTest
  @CsvSource({
    "/app/admin/users, /app/admin/login?next=%2Fapp%2Fadmin%2Fusers",
    "/app/notes, /app/login?next=%2Fapp%2Fnotes"
  })
  void aUserLogsInAtTheViewOfTheSection(String page, String location) throws Exception {
    assertThatResponse(browser.get(page, this::refuse)).redirectsTo(location);
  }

  @Test
  void noLoginViewIsRedirectedToItself() throws Exception {
    TestResponse refused = browser.get("/app/admin/login", this::refuse);

    assertThat(refused.getStatus()).isEqualTo(401);
    assertThat(refused.getHeader("Location")).isNull();
  }
}
