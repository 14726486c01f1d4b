package io.github.cdilogin.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdilogin.LoginConfiguration;
import io.github.cdilogin.LoginManager;
import io.github.cdilogin.LoginOptions;
import io.github.cdilogin.fixture.Account;
import io.github.cdilogin.fixture.LogLines;
import io.github.cdilogin.fixture.Notes;
import io.github.cdilogin.fixture.TestBrowser;
import io.github.cdilogin.internal.login.LoginRuntime;
import io.github.cdilogin.internal.settings.Resolver;
import io.github.cdilogin.testing.TestResponse;
import io.github.cdilogin.testing.TestServletContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.DeploymentException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What is set outside has an effect on requests, from each source; a name without effect is in the
 * log.
 */
class OutsideSettingsTest {

  private static final String KEY = "a-key-of-thirty-two-bytes-or-more";

  private final TestServletContext context = new TestServletContext();

  @RegisterExtension final LogLines log = new LogLines();

  @AfterEach
  void clear() {
    System.clearProperty("cdi-login.login-view");
    System.clearProperty("cdi-login.login-veiw");
  }

  @Test
  void codeAloneCountsWhereNoOtherSourceHasAValue() throws Exception {
    assertThat(locationOfTheLoginView()).startsWith("/app/of-the-code?");
    assertThat(log.linesWithLevels()).isEmpty();
  }

  @Test
  void contextParametersWinOverCode() throws Exception {
    context.initParameter("cdi-login.login-view", "/of-web.xml");

    assertThat(locationOfTheLoginView()).startsWith("/app/of-web.xml?");
  }

  @Test
  void systemPropertiesWinOverContextParameters() throws Exception {
    context.initParameter("cdi-login.login-view", "/of-web.xml");
    System.setProperty("cdi-login.login-view", "/of-the-jvm");

    assertThat(locationOfTheLoginView()).startsWith("/app/of-the-jvm?");
  }

  @Test
  void microProfileConfigWinsOverAll() throws Exception {
    context.initParameter("cdi-login.login-view", "/of-web.xml");
    System.setProperty("cdi-login.login-view", "/of-the-jvm");
    try (Resolver microProfile = new Resolver(Map.of("cdi-login.login-view", "/of-microprofile"))) {
      assertThat(locationOfTheLoginView()).startsWith("/app/of-microprofile?");
    }
  }

  @Test
  void aWrongContextParameterStopsTheDeployment() {
    context.initParameter("cdi-login.idle-timeout", "half an hour");
    context.initParameter("cdi-login.login-veiw", "/login.xhtml");

    assertThatThrownBy(this::locationOfTheLoginView)
        .isInstanceOf(DeploymentException.class)
        .hasMessage(
            "CDI Login found 2 mistakes in this application:\n"
                + "  LOGIN-014 cdi-login.idle-timeout (context parameter): \"half an hour\" is not"
                + " a duration. Give one such as PT30M.\n"
                + "  LOGIN-015 cdi-login.login-veiw (context parameter): there is no such setting."
                + " The nearest name is cdi-login.login-view.");
  }

  /** On application servers the CDI container is there first. */
  @Test
  void theInitializerReportsItWhereTheCdiContainerIsUp() {
    context.initParameter("cdi-login.idle-timeout", "half an hour");
    try (WeldContainer application = application()) {
      assertThatThrownBy(() -> new LoginInitializer().onStartup(Set.of(), context))
          .isInstanceOf(DeploymentException.class)
          .hasMessageContaining("LOGIN-014 cdi-login.idle-timeout (context parameter)");
    }
  }

  /** On plain servlet containers it comes second. */
  @Test
  void theExtensionReportsItWhereTheServletContextIsUp() {
    context.initParameter("cdi-login.idle-timeout", "half an hour");
    try (WeldContainer application = application()) {
      Event<Object> event =
          application.getBeanManager().getEvent().select(Initialized.Literal.APPLICATION);
      assertThatThrownBy(() -> event.fire(context))
          .isInstanceOf(DeploymentException.class)
          .hasMessageContaining("LOGIN-014 cdi-login.idle-timeout (context parameter)");
    }
  }

  @Test
  void aContextThatComesAfterTheFirstQuestionIsReadAllTheSame() throws Exception {
    context.initParameter("cdi-login.login-view", "/of-web.xml");
    try (WeldContainer application = application()) {
      assertThat(CurrentDeployment.runtime().settings().views()).containsExactly("/of-the-code");
      new TestBrowser(context).get("/app/", () -> {});
      assertThat(CurrentDeployment.runtime().settings().views()).containsExactly("/of-web.xml");
    }
  }

  @Test
  void whatWasSettledStays() throws Exception {
    context.initParameter("cdi-login.development", "true");
    try (WeldContainer application = application()) {
      new TestBrowser(context).get("/app/", () -> {});
      LoginRuntime runtime = CurrentDeployment.runtime();
      new TestBrowser(new TestServletContext()).get("/app/", () -> {});
      assertThat(CurrentDeployment.runtime()).isSameAs(runtime);
    }
    assertThat(log.linesWithLevels()).singleElement().asString().contains("LOGIN-113");
  }

  @Test
  void anUnknownSystemPropertyIsAWarning() throws Exception {
    System.setProperty("cdi-login.login-veiw", "/of-the-jvm");

    assertThat(locationOfTheLoginView()).startsWith("/app/of-the-code?");
    assertThat(log.linesWithLevels())
        .containsExactly(
            "WARNING LOGIN-112 cdi-login.login-veiw (system property): there is no such setting, so"
                + " it has no effect. The nearest name is cdi-login.login-view.");
  }

  @Test
  void aDeveloperIsRememberedWithoutAKeyAndWarned() throws Exception {
    context.initParameter("jakarta.faces.PROJECT_STAGE", "Development");

    assertThat(cookiesOfARememberedLogin())
        .singleElement()
        .asString()
        .startsWith("remember_token=");
    assertThat(log.linesWithLevels())
        .containsExactly(
            "WARNING LOGIN-113 there is no secret key, so remember cookies are signed with one that"
                + " was made for this run, because this is a developer's machine: no login is"
                + " remembered after the next start. Before production set one of at least 32"
                + " bytes: LoginConfiguration.secretKey, or the setting cdi-login.secret-key.");
  }

  @Test
  void theSettingEnablesDevelopmentToo() throws Exception {
    context.initParameter("cdi-login.development", "true");

    assertThat(cookiesOfARememberedLogin()).hasSize(1);
    assertThat(log.linesWithLevels()).singleElement().asString().contains("LOGIN-113");
  }

  @Test
  void theSettingWinsOverTheProjectStage() {
    context.initParameter("jakarta.faces.PROJECT_STAGE", "Development");
    context.initParameter("cdi-login.development", "false");

    assertThatThrownBy(this::cookiesOfARememberedLogin).hasMessageStartingWith("LOGIN-109");
  }

  @Test
  void anotherProjectStageIsNoDevelopersMachine() {
    context.initParameter("jakarta.faces.PROJECT_STAGE", "Production");

    assertThatThrownBy(this::cookiesOfARememberedLogin).hasMessageStartingWith("LOGIN-109");
    assertThat(log.linesWithLevels()).isEmpty();
  }

  @Test
  void aDeveloperWithAKeyIsNotWarned() throws Exception {
    context.initParameter("cdi-login.development", "true");
    context.initParameter("cdi-login.secret-key", KEY);

    assertThat(cookiesOfARememberedLogin()).hasSize(1);
    assertThat(log.linesWithLevels()).isEmpty();
  }

  private String locationOfTheLoginView() throws Exception {
    try (WeldContainer application = application()) {
      TestResponse response =
          new TestBrowser(context)
              .get("/app/notes", () -> application.select(Notes.class).get().read());
      return String.valueOf(response.getHeader("Location"));
    }
  }

  private List<String> cookiesOfARememberedLogin() throws Exception {
    try (WeldContainer application = application()) {
      LoginManager logins = application.select(LoginManager.class).get();
      return new TestBrowser(context)
          .get(
              "/app/",
              () -> logins.login(new Account("ann"), LoginOptions.builder().remember(true).build()))
          .getHeaders("Set-Cookie");
    }
  }

  private static WeldContainer application() {
    return new Weld()
        .disableDiscovery()
        .addExtension(new LoginExtension())
        .beanClasses(Auth.class, Notes.class)
        .initialize();
  }

  @ApplicationScoped
  static class Auth {
    void configure(@Observes LoginConfiguration login) {
      login.userLoader(Account::new).loginView("/of-the-code");
    }
  }
}
