package io.github.cdilogin.deployment.othermethod;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.deployment.Accounts;
import io.github.cdilogin.deployment.Deployed;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Schedule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Methods of beans that a container calls without interceptors, or outside of a request. */
@Tag("cdi-se")
class OtherMethodTest {

  private static final String HERE = OtherMethodTest.class.getName() + "$";

  private static final String LIFE_CYCLE =
      "LOGIN-019 %s: a container calls this method to create or destroy an object, and no guard"
          + " would run. Guard the class, or the methods that use what is prepared here.";
  private static final String OUTSIDE_OF_A_REQUEST =
      "LOGIN-020 %s: it is called outside of a request, where no user is logged in. Remove the"
          + " guard, and guard the method that fires the event or schedules the work.";
  private static final String ASYNCHRONOUS =
      "LOGIN-028 %s: an EJB container calls an asynchronous method in another thread, where no user"
          + " is logged in. Guard the method that calls it, or use @Asynchronous of Jakarta"
          + " Concurrency: its guard is checked in the caller's thread.";

  static Stream<Arguments> guards() {
    return Stream.of(
        Arguments.of(Made.class, ".init", LIFE_CYCLE),
        Arguments.of(Destroyed.class, ".end", LIFE_CYCLE),
        Arguments.of(Injected.class, ".with", LIFE_CYCLE),
        Arguments.of(Disposing.class, ".end", LIFE_CYCLE),
        Arguments.of(Intercepting.class, ".around", LIFE_CYCLE),
        Arguments.of(Later.class, ".work", OUTSIDE_OF_A_REQUEST),
        Arguments.of(AllLater.class, ".work", OUTSIDE_OF_A_REQUEST),
        Arguments.of(Nightly.class, ".work", OUTSIDE_OF_A_REQUEST),
        Arguments.of(Inbox.class, "", OUTSIDE_OF_A_REQUEST),
        Arguments.of(Mail.class, ".send", ASYNCHRONOUS),
        Arguments.of(AllMail.class, ".send", ASYNCHRONOUS),
        Arguments.of(MailOfGuardedClass.class, ".send", ASYNCHRONOUS));
  }

  @ParameterizedTest
  @MethodSource("guards")
  void stopsTheDeployment(Class<?> bean, String method, String problem) {
    assertThat(Deployed.findingOf(bean)).isEqualTo(problem, bean.getName() + method);
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

  @RequestScoped
  static class Intercepting {
    @AroundInvoke
    @LoginRequired
    Object around(InvocationContext call) throws Exception {
      return call.proceed();
    }
  }

  @LoginRequired
  @MessageDriven
  static class Inbox {
    public void onMessage(String text) {}
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
