package io.github.cdilogin.deployment.malformedview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.LoginConfiguration;
import io.github.cdilogin.deployment.Accounts;
import io.github.cdilogin.deployment.Deployed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("cdi-se")
class MalformedViewTest {

  @Test
  void aViewThatNoBrowserCouldBeSentToStopsTheDeployment() {
    assertThat(Deployed.findingsFor(Accounts.class, Auth.class))
        .containsExactly(
            "LOGIN-010 LoginConfiguration.loginView: \"login.xhtml\" is no view. Give a path below"
                + " the context path that begins with one slash, such as /login.xhtml, or an"
                + " absolute http or https URL.",
            "LOGIN-010 LoginConfiguration.refreshView: \"//elsewhere.example/confirm\" is no view."
                + " Give a path below the context path that begins with one slash, such as"
                + " /login.xhtml, or an absolute http or https URL.");
  }

  @Test
  void aSectionThatIsNoPathStopsTheDeployment() {
    assertThat(Deployed.findingsFor(Accounts.class, Sections.class))
        .containsExactly(
            "LOGIN-012 LoginConfiguration.loginView: \"admin\" is no section. Give a path below the"
                + " context path that begins with one slash, such as /admin; the view of everything"
                + " else is given without a section.",
            "LOGIN-012 LoginConfiguration.loginView: \"/\" is no section. Give a path below the"
                + " context path that begins with one slash, such as /admin; the view of everything"
                + " else is given without a section.");
  }

  @Test
  void aViewThatNoServerServesStopsTheDeployment() {
    assertThat(Deployed.findingsFor(Accounts.class, Hidden.class))
        .containsExactly(
            "LOGIN-041 LoginConfiguration.loginView: no server answers a request for"
                + " \"/WEB-INF/login.xhtml\" with anything but 404. Move the page out of WEB-INF"
                + " and META-INF, or set the path of a servlet that forwards to it.",
            "LOGIN-041 LoginConfiguration.refreshView: no server answers a request for"
                + " \"/meta-inf/confirm?a=b\" with anything but 404. Move the page out of WEB-INF"
                + " and META-INF, or set the path of a servlet that forwards to it.");
  }

  @ApplicationScoped
  static class Hidden {
    void configure(@Observes LoginConfiguration login) {
      login.loginView("/WEB-INF/login.xhtml").refreshView("/meta-inf/confirm?a=b");
    }
  }

  @ApplicationScoped
  static class Sections {
    void configure(@Observes LoginConfiguration login) {
      login.loginView("admin", "/login").loginView("/", "/login");
    }
  }

  @ApplicationScoped
  static class Auth {
    void configure(@Observes LoginConfiguration login) {
      login.loginView("login.xhtml").refreshView("//elsewhere.example/confirm");
    }
  }
}
