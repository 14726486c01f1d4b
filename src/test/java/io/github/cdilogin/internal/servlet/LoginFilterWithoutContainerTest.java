package io.github.cdilogin.internal.servlet;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdilogin.internal.deployment.CurrentDeployment;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterConfig;

class LoginFilterWithoutContainerTest {

  @Test
  void namesWhatIsMissing() {
    assertThatThrownBy(
            () -> new LoginFilter(CurrentDeployment::runtime).init(new MockFilterConfig()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "LOGIN-107 LoginFilter: there is no CDI container in this application that knows CDI"
                + " Login. Add WEB-INF/beans.xml; on a plain servlet container also the CDI"
                + " implementation with its listener.");
  }
}
