package io.github.cdilogin.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockServletContext;

class SourcesTest {

  private static final String KEY = "cdi-login.of-this-test";
  private static final String VARIABLE = "CDI_LOGIN_OF_THIS_TEST";
  private static final List<String> KNOWN =
      List.of("cdi-login.idle-limit", "cdi-login.login-view", "cdi-login.remember-cookie.name");

  private final MockServletContext context = new MockServletContext();

  @AfterEach
  void clear() {
    System.clearProperty(KEY);
    System.clearProperty("cdi-login.login-veiw");
  }

  @Test
  void findsNothingWhereNobodySaysAnything() {
    assertThat(Sources.ofThisProcess().then(Sources.of(context)).find(KEY)).isEmpty();
  }

  @Test
  void theFirstThatHasAValueWins() {
    Sources all = sources(new Written("first", Map.of()), environment(), new Written("third"));

    assertThat(all.find(KEY)).contains(new Found(VARIABLE, "environment variable", "of env"));
  }

  @Test
  void systemPropertiesWinOverContextParameters() {
    context.addInitParameter(KEY, "of web.xml");
    Sources all = Sources.ofThisProcess().then(Sources.of(context));

    assertThat(all.find(KEY)).contains(new Found(KEY, "context parameter", "of web.xml"));
    System.setProperty(KEY, "of -D");
    assertThat(all.find(KEY)).contains(new Found(KEY, "system property", "of -D"));
  }

  @Test
  void theEnvironmentComesAfterSystemPropertiesAndHasNamesOfItsOwn() {
    Sources all = sources(new SystemProperties(), environment());

    assertThat(all.find(KEY).orElseThrow().place())
        .isEqualTo("CDI_LOGIN_OF_THIS_TEST (environment variable)");
    System.setProperty(KEY, "of -D");
    assertThat(all.find(KEY).orElseThrow().place())
        .isEqualTo("cdi-login.of-this-test (system property)");
  }

  @Test
  void theRealOnesAreAskedInTheOrderOfThePackage() {
    assertThat(Sources.ofThisProcess().then(Sources.of(context)).inOrder())
        .extracting(source -> source.getClass().getSimpleName())
        .containsExactly("SystemProperties", "Environment", "ContextParameters");
    try (Resolver resolver = new Resolver(Map.of())) {
      assertThat(Sources.ofThisProcess().inOrder().get(0)).isInstanceOf(MicroProfileConfig.class);
    }
  }

  @Test
  void microProfileConfigWinsAndNamesItsSource() {
    System.setProperty(KEY, "of -D");
    try (Resolver resolver = new Resolver(Map.of(KEY, "of MicroProfile"))) {
      assertThat(Sources.ofThisProcess().find(KEY))
          .contains(new Found(KEY, "MicroProfile Config, a map", "of MicroProfile"));
    }
    assertThat(Sources.ofThisProcess().find(KEY).orElseThrow().text()).isEqualTo("of -D");
  }

  @Test
  void aBlankValueIsNone() {
    System.setProperty(KEY, " \n");
    context.addInitParameter(KEY, "of web.xml");

    assertThat(Sources.ofThisProcess().then(Sources.of(context)).find(KEY).orElseThrow().text())
        .isEqualTo("of web.xml");
  }

  @Test
  void blanksAroundAValueDoNotCount() {
    context.addInitParameter(KEY, "\n      of web.xml\n    ");

    assertThat(Sources.of(context).find(KEY).orElseThrow().text()).isEqualTo("of web.xml");
  }

  @Test
  void anUnknownNameIsToldWithTheNearestKnownOne() {
    context.addInitParameter("cdi-login.login-veiw", "/login.xhtml");
    context.addInitParameter("cdi-login.login-view", "/login.xhtml");
    context.addInitParameter("cdi-login.remember-cookie.nme", "x");
    context.addInitParameter("cdi-login-of-somebody-else", "x");
    context.addInitParameter("other", "x");

    assertThat(Sources.of(context).unknown("cdi-login.", KNOWN))
        .containsExactly(
            new Unknown("cdi-login.login-veiw", "context parameter", "cdi-login.login-view"),
            new Unknown(
                "cdi-login.remember-cookie.nme",
                "context parameter",
                "cdi-login.remember-cookie.name"));
  }

  @Test
  void anUnknownVariableIsToldInItsOwnSpelling() {
    Sources environment =
        sources(
            new Environment(
                Map.of(
                    "CDI_LOGIN_IDEL_LIMIT", "x", "CDI_LOGIN_IDLE_LIMIT", "x", "cdi_login_x", "")));

    assertThat(environment.unknown("cdi-login.", KNOWN))
        .containsExactly(
            new Unknown("CDI_LOGIN_IDEL_LIMIT", "environment variable", "CDI_LOGIN_IDLE_LIMIT"));
  }

  @Test
  void anUnknownNameIsToldOnceAlsoIfMicroProfileConfigKnowsItToo() {
    System.setProperty("cdi-login.login-veiw", "/login.xhtml");
    try (Resolver resolver = new Resolver(Map.of("cdi-login.login-veiw", "/login.xhtml"))) {
      assertThat(Sources.ofThisProcess().unknown("cdi-login.", KNOWN))
          .containsExactly(
              new Unknown(
                  "cdi-login.login-veiw", "MicroProfile Config, a map", "cdi-login.login-view"));
    }
  }

  private static Sources sources(Source... inOrder) {
    return new Sources(new ArrayList<>(Arrays.asList(inOrder)));
  }

  private static Environment environment() {
    return new Environment(Map.of(VARIABLE, "of env"));
  }

  private record Written(String title, Map<String, String> values) implements Source {

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
