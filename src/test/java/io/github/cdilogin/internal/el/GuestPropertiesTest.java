package io.github.cdilogin.internal.el;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.PropertyNotWritableException;
import org.junit.jupiter.api.Test;

/** What {@code #{currentUser}} gives while no user is logged in. */
class GuestPropertiesTest extends CurrentUserELTest {

  @Test
  void hasPropertiesOfItsOwnForAGuestToo() throws Exception {
    assertThat(evalForGuest("currentUser.loginId")).isNull();
    assertThat(evalForGuest("currentUser.authenticated")).isEqualTo(false);
    assertThat(evalForGuest("currentUser.anonymous")).isEqualTo(true);
  }

  @Test
  void givesNothingForAGuest() throws Exception {
    assertThat(evalForGuest("currentUser.name")).isNull();
    assertThat(evalForGuest("currentUser.address.street")).isNull();
    assertThat(evalForGuest("currentUser.greet('Hi')")).isNull();
    assertThat(evalForGuest("currentUser.noSuchThing")).isNull();
    assertThat(evalForGuest("empty currentUser.name")).isEqualTo(true);
  }

  @Test
  void givesWhatTheApplicationsOwnGuestHas() throws Exception {
    guest = new Users.NamedGuest();

    assertThat(evalForGuest("currentUser.name")).isEqualTo("dear guest");
    assertThat(evalForGuest("currentUser.points")).isNull();
  }

  @Test
  void doesNotAllowToSetAnythingForAGuest() throws Exception {
    assertThat(asGuest(() -> expression("currentUser.name").isReadOnly(context()))).isTrue();
    assertThatThrownBy(() -> asGuest(() -> setNow("currentUser.name", "Anna")))
        .isInstanceOf(PropertyNotWritableException.class)
        .hasMessageContaining("#{currentUser.name} cannot be set: no user is logged in.");
    assertThat(asGuest(() -> expression("currentUser.name").getType(context()))).isNull();
  }
}
