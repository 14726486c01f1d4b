package io.github.cdilogin.deployment.calledbycontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.LoginRequiredException;
import io.github.cdilogin.deployment.Accounts;
import io.github.cdilogin.deployment.Deployed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** CDI counts the calls of observer and producer methods as calls of business methods. */
@Tag("cdi-se")
class CalledByContainerTest {

  private static final AtomicInteger CALLS = new AtomicInteger();

  @Test
  void anObserverMethodIsGuarded() {
    CALLS.set(0);
    try (SeContainer container = Deployed.with(Accounts.class, Observer.class)) {
      var event = container.getBeanManager().getEvent().select(Integer.class);
      assertThatThrownBy(() -> event.fire(7))
          .isInstanceOf(LoginRequiredException.class)
          .hasMessageStartingWith("LOGIN-104 Observer.note ");
    }
    assertThat(CALLS).hasValue(0);
  }

  @Test
  void aProducerMethodIsGuarded() {
    CALLS.set(0);
    try (SeContainer container = Deployed.with(Accounts.class, Producer.class)) {
      var report = container.select(StringBuilder.class);
      assertThatThrownBy(report::get)
          .isInstanceOf(LoginRequiredException.class)
          .hasMessageStartingWith("LOGIN-104 Producer.report ");
    }
    assertThat(CALLS).hasValue(0);
  }

  @ApplicationScoped
  static class Observer {
    @LoginRequired
    void note(@Observes Integer event) {
      CALLS.incrementAndGet();
    }
  }

  @ApplicationScoped
  static class Producer {
    @Produces
    @Dependent
    @LoginRequired
    StringBuilder report() {
      CALLS.incrementAndGet();
      return new StringBuilder();
    }
  }
}
