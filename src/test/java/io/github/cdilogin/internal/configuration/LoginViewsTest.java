package io.github.cdilogin.internal.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.internal.configuration.LoginSettings.LoginViews;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginViewsTest {

  private final LoginViews views =
      new LoginViews("/login", Map.of("/admin", "/staff", "/admin/root", "/root-login"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /                | /login
          /notes           | /login
          /admin           | /staff
          /admin/          | /staff
          /admin/users/7   | /staff
          /administration  | /login
          /admin.xhtml     | /login
          /admin/root      | /root-login
          /admin/root/keys | /root-login
          /admin/rooted    | /staff
          /ADMIN/users     | /login
          """)
  void theLongestSectionWins(String path, String view) {
    assertThat(views.forPath(path)).isEqualTo(view);
  }

  @Test
  void aSectionMayBeAllThereIs() {
    LoginViews onlySection = new LoginViews(null, Map.of("/admin", "/staff"));

    assertThat(onlySection.forPath("/admin/users")).isEqualTo("/staff");
    assertThat(onlySection.forPath("/notes")).isNull();
  }

  @Test
  void knowsThemAll() {
    assertThat(views.all()).containsExactlyInAnyOrder("/login", "/staff", "/root-login");
  }
}
