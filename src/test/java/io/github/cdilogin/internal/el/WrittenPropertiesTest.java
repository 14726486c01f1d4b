package io.github.cdilogin.internal.el;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.PropertyNotWritableException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code #{currentUser.name}} sets. */
class WrittenPropertiesTest extends CurrentUserELTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"loginId", "authenticated", "active", "anonymous", "fresh", "remembered", "user"})
  void doesNotAllowToSetWhatBelongsToTheLogin(String property) throws Exception {
    assertThat(isReadOnly("currentUser." + property)).isTrue();
    assertThatThrownBy(() -> set("currentUser." + property, null))
        .isInstanceOf(PropertyNotWritableException.class)
        .hasMessageContaining(
            "#{currentUser." + property + "} cannot be set: it belongs to the login.");
  }

  @Test
  void setsWhatTheUserLetsBeSet() throws Exception {
    set("currentUser.name", "Anna");

    assertThat(eval("currentUser.name")).isEqualTo("Anna");
    assertThat(isReadOnly("currentUser.name")).isFalse();
    assertThat(typeOf("currentUser.name")).isEqualTo(String.class);
  }

  @Test
  void knowsThatAGetterAloneIsReadOnly() throws Exception {
    assertThat(isReadOnly("currentUser.admin")).isTrue();
    assertThatThrownBy(() -> set("currentUser.admin", true))
        .isInstanceOf(PropertyNotWritableException.class);
  }

  @Test
  void knowsThatAComponentOfARecordIsReadOnly() throws Exception {
    user = new Users.Member("rec", "Reto", 42);

    assertThat(isReadOnly("currentUser.name")).isTrue();
    assertThatThrownBy(() -> set("currentUser.name", "Rita"))
        .isInstanceOf(PropertyNotWritableException.class);
  }

  @Test
  void leavesSettingOthersToOthers() throws Exception {
    el.defineBean("map", new HashMap<>(Map.of("loginId", "1")));

    el.setValue("map.loginId", "2");

    assertThat(eval("map.loginId")).isEqualTo("2");
    assertThat(isReadOnly("map.loginId")).isFalse();
  }
}
