package io.github.cdilogin.deployment.producedloader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.cdilogin.LoginUser;
import io.github.cdilogin.UserLoader;
import io.github.cdilogin.deployment.Accounts;
import io.github.cdilogin.deployment.Deployed;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("cdi-se")
class ProducedLoaderTest {

  @Test
  void aLoaderMayComeFromAProducerMethod() {
    assertThatCode(() -> Deployed.with(Factory.class).close()).doesNotThrowAnyException();
  }

  @Test
  void aProducedLoaderBesidesABeanIsOneTooMany() {
    assertThat(Deployed.findingsFor(Factory.class, Accounts.class))
        .singleElement()
        .asString()
        .startsWith("LOGIN-002 ");
  }

  @Test
  void anAlternativeTakesThePlaceOfTheBeanItReplaces() {
    Deployed.withoutProblem(Archive.class);
  }

  @Alternative
  @Priority(1)
  @ApplicationScoped
  static class Archive implements UserLoader {
    @Override
    public LoginUser load(String loginId) {
      return null;
    }
  }

  @ApplicationScoped
  static class Factory {
    @Produces
    @Dependent
    UserLoader loader() {
      return id -> (LoginUser) () -> id;
    }
  }
}
