package io.github.cdilogin.deployment.guardthatworks;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdilogin.FreshLoginRequired;
import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.LoginRequiredException;
import io.github.cdilogin.deployment.Accounts;
import io.github.cdilogin.deployment.Deployed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Stereotype;
import jakarta.enterprise.inject.Typed;
import jakarta.enterprise.inject.se.SeContainer;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Guards that do work deploy, and refuse. */
@Tag("cdi-se")
class GuardThatWorksTest {

  @Test
  void onAClass() {
    assertRefused(OnClass.class, OnClass::open);
  }

  @Test
  void onAMethodThatIsNotPublic() {
    assertRefused(OnMethod.class, OnMethod::open);
  }

  @Test
  void onASuperclassThatIsNoBeanItself() {
    assertRefused(Inherited.class, Inherited::open);
  }

  @Test
  void onAStereotype() {
    assertRefused(OnStereotype.class, OnStereotype::open);
  }

  @Test
  void onABeanThatIsInjectedByItsInterfaceAlone() {
    assertRefused(Greeting.class, ByInterface.class, Greeting::open);
  }

  @Test
  void onADependentBeanWithPrivateAndStaticMethodsBesides() {
    assertRefused(WithOthers.class, WithOthers::open);
  }

  private static <T> void assertRefused(Class<T> bean, Consumer<T> call) {
    assertRefused(bean, bean, call);
  }

  private static <T> void assertRefused(Class<T> type, Class<?> bean, Consumer<T> call) {
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

  @Stereotype
  @LoginRequired
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Members {}

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
