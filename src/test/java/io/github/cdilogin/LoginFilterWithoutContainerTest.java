package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterConfig;

class LoginFilterWithoutContainerTest {

  @Test
  void saysWhatIsMissing() {
    assertThatThrownBy(() -> new LoginFilter().init(new MockFilterConfig()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "LOGIN-107 LoginFilter: there is no CDI container in this application that knows CDI"
                + " Login. Add WEB-INF/beans.xml; on a plain servlet container also the CDI"
                + " implementation with its listener.");
  }
}
