package io.github.cdilogin.internal.el;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.internal.login.CurrentUserBean;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

/** Expressions call the library's bean directly, and every other implementation as it is. */
class UnproxiedCurrentUserTest extends ApplicationTest {

  @WeldSetup final WeldInitiator weld = application();

  @Test
  void isTheBeanBehindTheProxyInARequest() throws Exception {
    assertThat(currentUser).isNotInstanceOf(CurrentUserBean.class);
    assertThat(browser.asks(() -> UnproxiedCurrentUser.of(currentUser)))
        .isInstanceOf(CurrentUserBean.class)
        .isSameAs(browser.asks(() -> UnproxiedCurrentUser.of(currentUser)));
  }

  @Test
  void isTheProxyOutsideOfARequest() {
    assertThat(UnproxiedCurrentUser.of(currentUser)).isSameAs(currentUser);
  }

  @Test
  void isAnotherImplementationItself() throws Exception {
    CurrentUser other =
        (CurrentUser)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {CurrentUser.class},
                (proxy, method, arguments) -> Optional.empty());

    assertThat(browser.asks(() -> UnproxiedCurrentUser.of(other) == other)).isTrue();
    assertThat(browser.asks(() -> UnproxiedCurrentUser.of(other) == other)).isTrue();
  }
}
