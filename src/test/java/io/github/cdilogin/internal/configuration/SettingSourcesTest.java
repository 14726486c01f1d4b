package io.github.cdilogin.internal.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.internal.settings.Resolver;
import io.github.cdilogin.testing.TestServletContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettingSourcesTest {

  private static final String KEY = "cdi-login.of-this-test";
  private static final String VARIABLE = "CDI_LOGIN_OF_THIS_TEST";
  private static final List<String> KNOWN =
      List.of("cdi-login.idle-timeout", "cdi-login.login-view", "cdi-login.remember-cookie.name");

  private final TestServletContext context = new TestServletContext();

  @AfterEach
  void clear() {
    System.clearProperty(KEY);
    System.clearProperty("cdi-login.login-veiw");
  }

  @Test
  void findsNothingWhereNothingIsSet() {
    assertThat(SettingSources.ofThisProcess().then(SettingSources.of(context)).find(KEY)).isEmpty();
  }

  @Test
  void knowsThatNothingCanBeSet() {
    assertThat(
            SettingSources.ofThisProcess().then(SettingSources.of(context)).mayHave("cdi-login."))
        .isFalse();
    assertThat(sources(environment()).mayHave("cdi-login.")).isTrue();
    context.initParameter("cdi-login.any", "of web.xml");
    assertThat(
            SettingSources.ofThisProcess().then(SettingSources.of(context)).mayHave("cdi-login."))
        .isTrue();
    try (Resolver resolver = new Resolver(Map.of())) {
      assertThat(SettingSources.ofThisProcess().mayHave("cdi-login.")).isTrue();
    }
  }

  @Test
  void theFirstThatHasAValueWins() {
    SettingSources all =
        sources(new Written("first", Map.of()), environment(), new Written("third"));

    assertThat(all.find(KEY))
        .contains(new SettingValue(VARIABLE, "environment variable", "of env"));
  }

  @Test
  void systemPropertiesWinOverContextParameters() {
    context.initParameter(KEY, "of web.xml");
    SettingSources all = SettingSources.ofThisProcess().then(SettingSources.of(context));

    assertThat(all.find(KEY)).contains(new SettingValue(KEY, "context parameter", "of web.xml"));
    System.setProperty(KEY, "of -D");
    assertThat(all.find(KEY)).contains(new SettingValue(KEY, "system property", "of -D"));
  }

  @Test
  void theEnvironmentComesAfterSystemPropertiesAndHasNamesOfItsOwn() {
    SettingSources all = sources(new SystemPropertySource(), environment());

    assertThat(all.find(KEY).orElseThrow().place())
        .isEqualTo("CDI_LOGIN_OF_THIS_TEST (environment variable)");
    System.setProperty(KEY, "of -D");
    assertThat(all.find(KEY).orElseThrow().place())
        .isEqualTo("cdi-login.of-this-test (system property)");
  }

  @Test
  void theRealOnesAreAskedInTheOrderOfThePackage() {
    assertThat(SettingSources.ofThisProcess().then(SettingSources.of(context)).inOrder())
        .extracting(source -> source.getClass().getSimpleName())
        .containsExactly("SystemPropertySource", "EnvironmentSource", "ContextParameterSource");
    try (Resolver resolver = new Resolver(Map.of())) {
      assertThat(SettingSources.ofThisProcess().inOrder().get(0))
          .isInstanceOf(MicroProfileConfigSource.class);
    }
  }

  @Test
  void microProfileConfigWinsAndNamesItsSource() {
    System.setProperty(KEY, "of -D");
    try (Resolver resolver = new Resolver(Map.of(KEY, "of MicroProfile"))) {
      assertThat(SettingSources.ofThisProcess().find(KEY))
          .contains(new SettingValue(KEY, "MicroProfile Config, a map", "of MicroProfile"));
    }
    assertThat(SettingSources.ofThisProcess().find(KEY).orElseThrow().text()).isEqualTo("of -D");
  }

  @Test
  void aBlankValueIsNone() {
    System.setProperty(KEY, " \n");
    context.initParameter(KEY, "of web.xml");

    assertThat(
            SettingSources.ofThisProcess()
                .then(SettingSources.of(context))
                .find(KEY)
                .orElseThrow()
                .text())
        .isEqualTo("of web.xml");
  }

  @Test
  void blanksAroundAValueDoNotCount() {
    context.initParameter(KEY, "\n      of web.xml\n    ");

    assertThat(SettingSources.of(context).find(KEY).orElseThrow().text()).isEqualTo("of web.xml");
  }

  @Test
  void anUnknownNameIsReportedWithTheNearestKnownOne() {
    context.initParameter("cdi-login.login-veiw", "/login.xhtml");
    context.initParameter("cdi-login.login-view", "/login.xhtml");
    context.initParameter("cdi-login.remember-cookie.nme", "x");
    context.initParameter("cdi-login-of-another", "x");
    context.initParameter("other", "x");

    assertThat(SettingSources.of(context).unknown("cdi-login.", KNOWN))
        .containsExactly(
            new UnknownSetting("cdi-login.login-veiw", "context parameter", "cdi-login.login-view"),
            new UnknownSetting(
                "cdi-login.remember-cookie.nme",
                "context parameter",
                "cdi-login.remember-cookie.name"));
  }

  @Test
  void anUnknownVariableIsReportedInItsOwnSpelling() {
    SettingSources environment =
        sources(
            new EnvironmentSource(
                Map.of(
                    "CDI_LOGIN_IDEL_LIMIT",
                    "x",
                    "CDI_LOGIN_IDLE_TIMEOUT",
                    "x",
                    "cdi_login_x",
                    "")));

    assertThat(environment.unknown("cdi-login.", KNOWN))
        .containsExactly(
            new UnknownSetting(
                "CDI_LOGIN_IDEL_LIMIT", "environment variable", "CDI_LOGIN_IDLE_TIMEOUT"));
  }

  @Test
  void anUnknownNameIsReportedOnceAlsoIfMicroProfileConfigKnowsItToo() {
    System.setProperty("cdi-login.login-veiw", "/login.xhtml");
    try (Resolver resolver = new Resolver(Map.of("cdi-login.login-veiw", "/login.xhtml"))) {
      assertThat(SettingSources.ofThisProcess().unknown("cdi-login.", KNOWN))
          .containsExactly(
              new UnknownSetting(
                  "cdi-login.login-veiw", "MicroProfile Config, a map", "cdi-login.login-view"));
    }
  }

  private static SettingSources sources(SettingSource... inOrder) {
    return new SettingSources(new ArrayList<>(Arrays.asList(inOrder)));
  }

  private static EnvironmentSource environment() {
    return new EnvironmentSource(Map.of(VARIABLE, "of env"));
  }

  private record Written(String title, Map<String, String> values) implements SettingSource {

    Written(String title) {
      this(title, Map.of(KEY, "of " + title));
    }

    @Override
    public String title(String name) {
      return title;
    }

    @Override
    public @Nullable String value(String name) {
      return values.get(name);
    }

    @Override
    public Stream<String> names() {
      return values.keySet().stream();
    }
  }
}
