package io.github.cdilogin.deployment.othermethod;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.deployment.Accounts;
import io.github.cdilogin.deployment.Deployed;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Schedule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods of beans that a container calls without interceptors, or outside of a request. */
@Tag("cdi-se")
class OtherMethodTest {

  private static final String HERE = OtherMethodTest.class.getName() + "$";

  @ParameterizedTest
  @ValueSource(classes = {Made.class, Destroyed.class, Injected.class, Disposing.class})
  void aMethodOfTheLifeCycle(Class<?> bean) {
    assertThat(Deployed.findingsFor(Accounts.class, bean))
        .singleElement()
        .asString()
        .startsWith("LOGIN-019 " + bean.getName() + ".")
        .endsWith(
            ": a container calls this method to create or destroy an object, and no guard would"
                + " run. Guard the class, or the methods that use what is prepared here.");
  }

  @ParameterizedTest
  @ValueSource(classes = {Later.class, AllLater.class, Nightly.class})
  void aMethodThatNoRequestCalls(Class<?> bean) {
    assertThat(Deployed.findingsFor(Accounts.class, bean))
        .containsExactly(
            "LOGIN-020 "
                + bean.getName()
                + ".work: it is called outside of a request, where no user is logged in. Remove the"
                + " guard, and guard the method that fires the event or schedules the work.");
  }

  @ParameterizedTest
  @ValueSource(classes = {Mail.class, AllMail.class, MailOfGuardedClass.class})
  void anAsynchronousMethodOfAnEnterpriseBean(Class<?> bean) {
    assertThat(Deployed.findingsFor(Accounts.class, bean))
        .containsExactly(
            "LOGIN-028 "
                + bean.getName()
                + ".send: an EJB container calls an asynchronous method in another thread, where no"
                + " user is logged in. Guard the method that calls it, or use @Asynchronous of"
                + " Jakarta Concurrency: its guard is checked in the caller's thread.");
  }

  @Test
  void onlyTheGuardedMethodIsReported() {
    assertThat(Deployed.findingsFor(Accounts.class, Made.class))
        .singleElement()
        .asString()
        .startsWith("LOGIN-019 " + HERE + "Made.init: ");
  }

  @RequestScoped
  static class Made {
    @PostConstruct
    @LoginRequired
    private void init() {}

    @PreDestroy
    void end() {}
  }

  @RequestScoped
  static class Destroyed {
    @PreDestroy
    @LoginRequired
    void end() {}
  }

  @RequestScoped
  static class Injected {
    @Inject
    @LoginRequired
    void with(Accounts accounts) {}
  }

  @ApplicationScoped
  static class Disposing {
    @Produces
    @Dependent
    StringBuilder text() {
      return new StringBuilder();
    }

    @LoginRequired
    void end(@Disposes StringBuilder text) {}
  }

  @ApplicationScoped
  static class Later {
    @LoginRequired
    public void work(@ObservesAsync String event) {}
  }

  @LoginRequired
  @ApplicationScoped
  static class AllLater {
    public void work(@ObservesAsync String event) {}
  }

  @ApplicationScoped
  static class Nightly {
    @LoginRequired
    @Schedule(hour = "3")
    public void work() {}
  }

  @ApplicationScoped
  static class Mail {
    @LoginRequired
    @Asynchronous
    public void send() {}
  }

  @Asynchronous
  @ApplicationScoped
  static class AllMail {
    @LoginRequired
    public void send() {}
  }

  @LoginRequired
  @ApplicationScoped
  static class MailOfGuardedClass {
    @Asynchronous
    public void send() {}

    public void check() {}
  }
}
