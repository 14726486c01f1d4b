package io.github.cdilogin.deployment.nobean;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.deployment.Deployed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.junit.jupiter.api.Test;

/**
 * What a method produces is a bean, and still not made by the container. On Weld only: OpenWebBeans
 * reports for such a bean what it reports for one that it creates itself.
 */
class ProducedNoBeanTest {

  @Test
  void aGuardOnWhatAMethodProducesStopsTheDeployment() {
    assertThat(Deployed.findingOf(Notes.class, Factory.class))
        .startsWith("LOGIN-007 " + Notes.class.getName() + ": ");
  }

  @ApplicationScoped
  static class Factory {
    @Produces
    @Dependent
    Notes notes() {
      return new Notes("by hand");
    }
  }

  @LoginRequired
  static class Notes {
    Notes(String anonymousCanInjectThis) {}

    public void open() {}
  }
}
