package io.github.cdilogin.internal.validation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdilogin.LoginManager;
import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.fixture.Application;
import io.github.cdilogin.internal.deployment.LoginInitializer;
import io.github.cdilogin.testing.TestServletContext;
import jakarta.enterprise.inject.Vetoed;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.inject.Inject;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Set;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

/** Guards of classes that only the servlet container has found. */
@EnableWeld
class WebApplicationGuardsTest {

  private static final String HERE = WebApplicationGuardsTest.class.getName() + "$";

  @WeldSetup final WeldInitiator weld = Application.with(login -> login.userLoader(id -> null));

  @Inject LoginManager logins;

  @Test
  void aVetoedClassStopsTheDeployment() {
    assertStopped(
        Hidden.class,
        "LOGIN-007 "
            + HERE
            + "Hidden: it is no CDI bean, because it is @Vetoed, so no container looks at its"
            + " guard. Remove @Vetoed, or guard the bean that uses the class.");
  }

  @Test
  void aPrivateMethodOfAClassThatIsNoBeanIsReportedWithIt() {
    assertStopped(
        PrivateMethod.class,
        "LOGIN-003 " + HERE + "PrivateMethod.open: ",
        "LOGIN-007 " + HERE + "PrivateMethod: ");
  }

  @Test
  void anAnnotationThatCdiDoesNotKnowStopsTheDeployment() {
    assertStopped(Members.class, "LOGIN-024 " + HERE + "Members: ");
  }

  private static void assertStopped(Class<?> type, String... problems) {
    assertThatThrownBy(
            () -> new LoginInitializer().onStartup(Set.of(type), new TestServletContext()))
        .isInstanceOf(DeploymentException.class)
        .message()
        .contains(problems)
        .doesNotContain("are checked when this is corrected");
  }

  @Vetoed
  @LoginRequired
  private static class Hidden {}

  private static class PrivateMethod {
    @LoginRequired
    private void open() {}
  }

  @LoginRequired
  @Retention(RetentionPolicy.RUNTIME)
  private @interface Members {}
}
