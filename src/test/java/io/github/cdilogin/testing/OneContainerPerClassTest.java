package io.github.cdilogin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.LoginManager;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All tests in one container: each has a client of its own, and leaves nothing behind. */
@EnableWeld
@LoginTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OneContainerPerClassTest {

  @WeldSetup final WeldInitiator weld = LoginWeld.of(Auth.class, Settings.class);

  @Inject CurrentUser currentUser;
  @Inject LoginManager logins;
  @Inject Settings settings;
  @Inject TestClient client;

  @Test
  @Order(1)
  @LoggedInAs(value = "1", remembered = true)
  void aUserIsLoggedIn() {
    client.remoteAddress("192.0.2.7").header("User-Agent", "Other/1.0");
    assertThat(currentUser.getLoginId()).isEqualTo("1");
  }

  @Test
  @Order(2)
  void theNextClientIsAnonymous() throws Exception {
    Callable<Boolean> anonymous = currentUser::isAnonymous;
    assertThat(anonymous.call()).isTrue();
    assertThat(client.request().getCookies()).isNull();
    assertThat(client.request().getRemoteAddr()).isEqualTo("127.0.0.1");
    assertThat(client.request().getHeader("User-Agent")).isEqualTo("TestClient");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2"})
  @Order(3)
  @LoggedInAs("2")
  void parameterizedTestsAreTestsToo(String id) {
    assertThat(settings.owner()).isEqualTo("2");
    logins.login(new Auth.Account(id, true));
    assertThat(settings.owner()).isEqualTo(id);
  }
}
