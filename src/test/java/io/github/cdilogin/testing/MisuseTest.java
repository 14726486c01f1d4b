package io.github.cdilogin.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.LoginConfiguration;
import io.github.cdilogin.internal.deployment.LoginExtension;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What an author of tests reads who has got something wrong. */
class MisuseTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          WrongOrder           | no CDI container is running
          NoContainer          | Write the annotation that starts it, such as @EnableWeld, before
          WithoutTheLibrary    | Let LoginWeld.of(...) make the value of @WeldSetup
          CurrentUserMissing   | Let LoginWeld.of(...) make the value of @WeldSetup
          OuterWithoutLibrary  | Let LoginWeld.of(...) make the value of @WeldSetup
          WithoutTheTestClock  | add LoginExtension and TestBeansExtension
          UnknownUser          | finds no user by the login id "9"
          MalformedAgo         | ago = "20 minutes" is no duration such as "PT20M"
          WithoutASecretKey    | LOGIN-109
          """)
  void theMessageNamesTheRemedy(String name, String words) throws Exception {
    List<Throwable> failures = run(Class.forName(getClass().getName() + "$" + name));

    assertThat(failures).hasSize(1);
    assertThat(failures.get(0)).hasMessageContaining(words).hasNoSuppressedExceptions();
  }

  @Test
  void theAnnotationOfTheLoginIsEnough() {
    assertThat(run(LoggedInAndNothingElse.class)).isEmpty();
  }

  @Test
  void whatARequestOfATestDoesNotKnowItNames() {
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> new TestRequest().getParts())
        .withMessage(
            "@LoginTest: the HttpServletRequest of a test does not know getParts."
                + " Test what asks for it on a server.");
  }

  @Test
  void outsideOfATestThereIsNoRequest() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> new TestClient().request())
        .withMessageContaining("no request outside of a test");
  }

  private static List<Throwable> run(Class<?> test) {
    List<Throwable> failures = new ArrayList<>();
    Launcher launcher = LauncherFactory.create();
    launcher.execute(
        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(test)).build(),
        new TestExecutionListener() {
          @Override
          public void executionFinished(TestIdentifier of, TestExecutionResult result) {
            result.getThrowable().ifPresent(failures::add);
          }
        });
    return failures;
  }

  abstract static class Empty {
    @Test
    void test() {}
  }

  @LoginTest
  @EnableWeld
  static class WrongOrder extends Empty {
    @WeldSetup final WeldInitiator weld = LoginWeld.of(Auth.class);
  }

  @LoginTest
  static class NoContainer extends Empty {}

  @EnableWeld
  @LoginTest
  static class WithoutTheLibrary extends Empty {
    @WeldSetup final WeldInitiator weld = WeldInitiator.of(Auth.class);
  }

  /** Weld would report the missing CurrentUser (WELD-001408). */
  @EnableWeld
  @LoginTest
  static class CurrentUserMissing extends Empty {
    @WeldSetup final WeldInitiator weld = WeldInitiator.of(Auth.class, Settings.class, Page.class);
  }

  static class WithSetup {
    @WeldSetup WeldInitiator weld = WeldInitiator.from(Page.class).build();
  }

  @EnableWeld
  @LoginTest
  static class OuterWithoutLibrary extends WithSetup {
    @Nested
    class Inner extends Empty {}
  }

  static class Page {
    @Inject CurrentUser currentUser;
  }

  @EnableWeld
  @LoginTest
  static class WithoutTheTestClock extends Empty {
    @WeldSetup
    final WeldInitiator weld =
        WeldInitiator.of(
            WeldInitiator.createWeld().addExtension(new LoginExtension()).beanClasses(Auth.class));
  }

  @EnableWeld
  @LoginTest
  static class UnknownUser {
    @WeldSetup final WeldInitiator weld = LoginWeld.of(Auth.class);

    @Test
    @LoggedInAs("9")
    void test() {}
  }

  @EnableWeld
  @LoginTest
  static class MalformedAgo {
    @WeldSetup final WeldInitiator weld = LoginWeld.of(Auth.class);

    @Test
    @LoggedInAs(value = "1", ago = "20 minutes")
    void test() {}
  }

  @EnableWeld
  @LoginTest
  static class WithoutASecretKey {
    @WeldSetup final WeldInitiator weld = LoginWeld.of(Keyless.class);

    @Test
    @LoggedInAs(value = "1", remembered = true)
    void test() {}
  }

  @EnableWeld
  static class LoggedInAndNothingElse {
    @WeldSetup final WeldInitiator weld = LoginWeld.of(Auth.class, Settings.class);

    @Inject Settings settings;

    @Test
    @LoggedInAs("1")
    void test() {
      assertThat(settings.owner()).isEqualTo("1");
    }
  }

  static class Keyless {
    void configure(@Observes LoginConfiguration login) {
      login.userLoader(id -> () -> id);
    }
  }
}
