package io.github.cdilogin.internal.servlet;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdilogin.internal.deployment.CurrentDeployment;
import io.github.cdilogin.testing.TestServletContext;
import org.junit.jupiter.api.Test;

class LoginFilterWithoutContainerTest {

  @Test
  void namesWhatIsMissing() {
    assertThatThrownBy(
            () ->
                new LoginFilter(CurrentDeployment::runtime)
                    .init(new TestServletContext().filterConfig()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "LOGIN-107 LoginFilter: there is no CDI container in this application that knows CDI"
                + " Login. Add WEB-INF/beans.xml; on a plain servlet container also the CDI"
                + " implementation with its listener.");
  }
}
