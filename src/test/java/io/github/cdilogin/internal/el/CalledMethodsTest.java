package io.github.cdilogin.internal.el;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.MethodNotFoundException;
import org.junit.jupiter.api.Test;

/** Which methods {@code #{currentUser.greet('Hi')}} calls. */
class CalledMethodsTest extends CurrentUserELTest {

  @Test
  void callsMethodsOfTheUser() throws Exception {
    user = new Users.Account("ann", "Ann");

    assertThat(eval("currentUser.greet('Hi')")).isEqualTo("Hi Ann");
    assertThat(eval("currentUser.greet('Hi', 2)")).isEqualTo("Hi Hi Ann");
    assertThat(eval("current_user.greet('Hi')")).isEqualTo("Hi Ann");
  }

  @Test
  void callsMethodsOfARecord() throws Exception {
    user = new Users.Collector(42);

    assertThat(eval("currentUser.hasPoints(42)")).isEqualTo(true);
    assertThat(eval("currentUser.points()")).isEqualTo(42);
  }

  @Test
  void callsMethodsOfAClassThatIsNotPublic() throws Exception {
    user = new Users.Hidden("Hilda");

    assertThat(eval("currentUser.greet('Hi')")).isEqualTo("Hi Hilda");
  }

  @Test
  void callsMethodsBehindAProxyOfAClassThatIsNotPublic() throws Exception {
    user = new Users.Hidden$Proxy("Hilda");

    assertThat(eval("currentUser.greet('Hi')")).isEqualTo("Hi Hilda");
  }

  @Test
  void callsTheOverloadThatTheArgumentsFit() throws Exception {
    user = new Users.Hidden("Hilda");

    assertThat(eval("currentUser.describe(true)")).isEqualTo("a truth");
    assertThat(eval("currentUser.describe('text')")).isEqualTo("a text");
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
