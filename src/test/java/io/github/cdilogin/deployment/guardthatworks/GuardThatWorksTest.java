package io.github.cdilogin.deployment.guardthatworks;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdilogin.FreshLoginRequired;
import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.LoginRequiredException;
import io.github.cdilogin.deployment.Accounts;
import io.github.cdilogin.deployment.Deployed;
import io.github.cdilogin.fixture.Members;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Typed;
import jakarta.enterprise.inject.se.SeContainer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Guards that do work deploy, and refuse. */
@Tag("cdi-se")
class GuardThatWorksTest {

  static Stream<Arguments> guards() {
    return Stream.of(
        guard("on a class", OnClass.class, OnClass::open),
        guard("on a method that is not public", OnMethod.class, OnMethod::open),
        guard("on a superclass that is no bean itself", Inherited.class, Inherited::open),
        guard("on a stereotype", OnStereotype.class, OnStereotype::open),
        guard("beside private and static methods", WithOthers.class, WithOthers::open),
        Arguments.of(
            "on a bean that is injected by its interface alone",
            ByInterface.class,
            Greeting.class,
            (Consumer<Greeting>) Greeting::open));
  }

  private static <T> Arguments guard(String place, Class<T> bean, Consumer<T> call) {
    return Arguments.of(place, bean, bean, call);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("guards")
  <T> void refusesTheCall(String place, Class<?> bean, Class<T> type, Consumer<T> call) {
    try (SeContainer container = Deployed.with(Accounts.class, bean)) {
      T reference = container.select(type).get();
      assertThatThrownBy(() -> call.accept(reference))
          .isInstanceOf(LoginRequiredException.class)
          .hasMessageStartingWith("LOGIN-104 ")
          .hasMessageEndingWith(
              ".open requires an authenticated user, and was called outside of a request, where"
                  + " there is none.");
    }
  }

  @LoginRequired
  @ApplicationScoped
  static class OnClass {
    public void open() {}
  }

  @ApplicationScoped
  static class OnMethod {
    @FreshLoginRequired(within = "PT10M")
    void open() {}
  }

  @LoginRequired
  abstract static class Base {
    public void open() {}
  }

  @ApplicationScoped
  static class Inherited extends Base {}

  @Members
  @ApplicationScoped
  static class OnStereotype {
    public void open() {}
  }

  interface Greeting {
    void open();
  }

  @LoginRequired
  @ApplicationScoped
  @Typed(Greeting.class)
  static class ByInterface implements Greeting {
    @Override
    public void open() {}
  }

  @LoginRequired
  @Dependent
  static class WithOthers {
    public void open() {
      own();
      common();
    }

    private void own() {}

    static void common() {}
  }
}
