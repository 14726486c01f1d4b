package io.github.cdilogin.internal.el;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdilogin.LoginUser;
import jakarta.el.PropertyNotFoundException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The properties of a user object in a variable of a page. */
class UserVariableTest extends CurrentUserELTest {

  static Stream<Arguments> properties() {
    return Stream.of(
        Arguments.of(new Users.Account("ann", "Ann"), "account.name", "Ann"),
        Arguments.of(new Users.Member("m", "Mia", 7), "account.name", "Mia"),
        Arguments.of(new Users.Member("m", "Mia", 7), "account.greeting", "Hello Mia"),
        Arguments.of(new Users.Collector(42), "account.points", 42),
        Arguments.of(new Users.Hidden("Hilda"), "account.name", "Hilda"),
        Arguments.of(new Users.FromDirectory(Map.of("cn", "Dora")), "account.cn", "Dora"));
  }

  @ParameterizedTest(name = "{1} = {2}")
  @MethodSource("properties")
  void readsProperties(LoginUser account, String expression, Object value) throws Exception {
    el.defineBean("account", account);

    assertThat(eval(expression)).isEqualTo(value);
  }

  @Test
  void aPropertyThatDoesNotExistIsAnError() {
    el.defineBean("account", new Users.Member("m", "Mia", 7));

    assertThatThrownBy(() -> eval("account.nmae")).isInstanceOf(PropertyNotFoundException.class);
  }
}
