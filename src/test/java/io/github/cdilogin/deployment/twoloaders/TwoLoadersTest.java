package io.github.cdilogin.deployment.twoloaders;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.LoginConfiguration;
import io.github.cdilogin.LoginUser;
import io.github.cdilogin.UserLoader;
import io.github.cdilogin.deployment.Deployed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("cdi-se")
class TwoLoadersTest {

  private static final String OBSERVER = "LoginConfiguration (UserLoader)";
  private static final String ACCOUNTS = "bean " + Accounts.class.getName();
  private static final String ARCHIVE = "bean " + Archive.class.getName();

  static Stream<Arguments> loaders() {
    return Stream.of(
        Arguments.of(Auth.class, OBSERVER, Accounts.class, ACCOUNTS),
        Arguments.of(Accounts.class, ACCOUNTS, Archive.class, ARCHIVE));
  }

  @ParameterizedTest(name = "{1} and {3}")
  @MethodSource("loaders")
  void areOneTooMany(Class<?> first, String one, Class<?> second, String other) {
    assertThat(Deployed.findingsFor(first, second))
        .containsExactly(
            "LOGIN-002 "
                + one
                + " and "
                + other
                + ": there are 2 of type UserLoader, where one is allowed. Keep one: an observer of"
                + " LoginConfiguration or a bean.");
  }

  @ApplicationScoped
  static class Auth {
    void configure(@Observes LoginConfiguration login) {
      login.userLoader(id -> null);
    }
  }

  @ApplicationScoped
  static class Accounts implements UserLoader {
    @Override
    public LoginUser load(String loginId) {
      return null;
    }
  }

  @ApplicationScoped
  static class Archive implements UserLoader {
    @Override
    public LoginUser load(String loginId) {
      return null;
    }
  }
}
