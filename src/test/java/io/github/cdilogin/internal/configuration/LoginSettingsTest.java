package io.github.cdilogin.internal.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.SessionProtection;
import io.github.cdilogin.internal.configuration.LoginSettings.LoginViews;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoginSettingsTest {

  @Test
  void hasTheViewsThatAreSet() {
    assertThat(views("/login", "/confirm")).containsExactly("/login", "/confirm");
    assertThat(views("/login", null)).containsExactly("/login");
    assertThat(views(null, "/confirm")).containsExactly("/confirm");
    assertThat(views(null, null)).isEmpty();
  }

  private static List<String> views(String login, String refresh) {
    LoginViews logins = new LoginViews(login, Map.of());
    return new LoginSettings(
            logins,
            PathRules.NONE,
            FacesSettings.DEFAULTS,
            refresh,
            null,
            false,
            false,
            SessionProtection.BASIC,
            LoginTimeouts.NONE,
            RememberCookieSettings.DEFAULTS,
            RefusalMessageSettings.DEFAULTS)
        .views();
  }
}
