package io.github.cdilogin.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.cdilogin.CurrentUser;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

/** A cookie that a test has made, before an application that knows the key. */
@EnableWeld
@LoginTest
class RememberCookieValueTest {

  private static final Auth.Account ANN = new Auth.Account("1", true);

  @WeldSetup final WeldInitiator weld = LoginWeld.of(Auth.class);

  @Inject CurrentUser currentUser;
  @Inject TestClient client;

  @Test
  void isALoginThatIsNotFresh() {
    visit(RememberCookieValue.of(ANN).signedWith(Auth.KEY));

    assertThat(currentUser.getLoginId()).isEqualTo("1");
    assertThat(currentUser.isRemembered()).isTrue();
    assertThat(currentUser.isFresh()).isFalse();
  }

  @Test
  void isRefusedWithoutTheStampOfItsUser() {
    visit(RememberCookieValue.of("1").signedWith(Auth.KEY));

    assertThat(currentUser.isAnonymous()).isTrue();
  }

  @Test
  void isRefusedWhenItIsOver() {
    visit(RememberCookieValue.of(ANN).lasting(Duration.ofSeconds(-1)).signedWith(Auth.KEY));

    assertThat(currentUser.isAnonymous()).isTrue();
  }

  @Test
  void isRefusedWithAnotherKey() {
    visit(RememberCookieValue.of(ANN).signedWith("another key that is long enough for a test"));

    assertThat(currentUser.isAnonymous()).isTrue();
  }

  @Test
  void isNotMadeWithAKeyThatNoApplicationCanHave() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RememberCookieValue.of(ANN).signedWith("short"))
        .withMessageContaining("32 bytes");
  }

  @Test
  void isNotMadeForAUserThatNoApplicationCanHave() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RememberCookieValue.of("").signedWith(Auth.KEY))
        .withMessageContaining("LOGIN-102");
  }

  private void visit(String cookie) {
    client.cookie("remember_token", cookie).nextRequest();
  }
}
