package io.github.cdilogin.internal.el;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdilogin.LoginUser;
import jakarta.el.MethodNotFoundException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which methods {@code #{currentUser.greet('Hi')}} calls. */
class CalledMethodsTest extends CurrentUserELTest {

  static Stream<Arguments> calls() {
    LoginUser account = new Users.Account("ann", "Ann");
    LoginUser ofARecord = new Users.Collector(42);
    LoginUser ofAClassThatIsNotPublic = new Users.Hidden("Hilda");
    LoginUser proxyOfAClassThatIsNotPublic = new Users.Hidden$Proxy("Hilda");
    return Stream.of(
        Arguments.of(account, "currentUser.greet('Hi')", "Hi Ann"),
        Arguments.of(account, "currentUser.greet('Hi', 2)", "Hi Hi Ann"),
        Arguments.of(account, "current_user.greet('Hi')", "Hi Ann"),
        Arguments.of(ofARecord, "currentUser.hasPoints(42)", true),
        Arguments.of(ofARecord, "currentUser.points()", 42),
        Arguments.of(ofAClassThatIsNotPublic, "currentUser.greet('Hi')", "Hi Hilda"),
        Arguments.of(ofAClassThatIsNotPublic, "currentUser.describe(true)", "a truth"),
        Arguments.of(ofAClassThatIsNotPublic, "currentUser.describe('text')", "a text"),
        Arguments.of(proxyOfAClassThatIsNotPublic, "currentUser.greet('Hi')", "Hi Hilda"));
  }

  @ParameterizedTest(name = "{1} = {2}")
  @MethodSource("calls")
  void callsMethodsOfTheUser(LoginUser caller, String expression, Object result) throws Exception {
    user = caller;

    assertThat(eval(expression)).isEqualTo(result);
  }

  @Test
  void callsItsOwnMethodsWhereTheUserHasOneOfThatName() throws Exception {
    user = new Users.Impostor();

    assertThat(eval("currentUser.isFresh()")).isEqualTo(true);
    assertThat(eval("currentUser.getUser()")).isSameAs(user);
  }

  @Test
  void findsNoMethodThatIsNotThere() {
    assertThatThrownBy(() -> eval("currentUser.geret('Hi')"))
        .isInstanceOf(MethodNotFoundException.class);
  }
}
