package io.github.cdilogin.internal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.LoginRequired;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Inject;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where {@code @LoginRequired} can stand. */
class LoginGuardPlacesTest extends GuardTest {

  @WeldSetup
  final WeldInitiator weld =
      application(
          OnClass.class,
          OnMethod.class,
          OfSuperclass.class,
          OfSuperclassMethod.class,
          OnStereotype.class,
          OnOwnBinding.class,
          OnDependent.class,
          OfInterface.class,
          OnApplicationScoped.class);

  @Inject OnClass onClass;
  @Inject OnMethod onMethod;
  @Inject OfSuperclass ofSuperclass;
  @Inject OfSuperclassMethod ofSuperclassMethod;
  @Inject OnStereotype onStereotype;
  @Inject OnOwnBinding onOwnBinding;
  @Inject OnDependent onDependent;
  @Inject Reader<String> reader;
  @Inject OnApplicationScoped onApplicationScoped;

  static Stream<Arguments> guardedCalls() {
    return Stream.of(
        call("a class", "OnClass.open", test -> test.onClass.open()),
        call("a class", "OnClass.hidden", test -> test.onClass.hidden()),
        call("a class", "OnClass.inherit", test -> test.onClass.inherit()),
        call("a method", "OnMethod.guarded", test -> test.onMethod.guarded()),
        call("a method", "OnMethod.packagePrivate", test -> test.onMethod.packagePrivate()),
        call("a method", "OnMethod.protectedOne", test -> test.onMethod.protectedOne()),
        call("a superclass", "GuardedBase.inherited", test -> test.ofSuperclass.inherited()),
        call("a superclass", "OfSuperclass.own", test -> test.ofSuperclass.own()),
        call(
            "a method of a superclass",
            "BaseWithGuardedMethod.inherited",
            test -> test.ofSuperclassMethod.inherited()),
        call("a stereotype", "OnStereotype.open", test -> test.onStereotype.open()),
        call("a binding", "OnOwnBinding.open", test -> test.onOwnBinding.open()),
        call("a generic interface", "OfInterface.read", test -> test.reader.read("diary")),
        call("a generic interface", "OfInterface.readAll", test -> test.reader.readAll()),
        call("a dependent bean", "OnDependent.open", test -> test.onDependent.open()),
        call("a shared bean", "OnApplicationScoped.open", test -> test.onApplicationScoped.open()));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("guardedCalls")
  void guardsWhatItStandsOn(String on, String place, Consumer<LoginGuardPlacesTest> call)
      throws Exception {
    browser.does(() -> assertLoginRequired(() -> call.accept(this), place));
    assertThat(RUN).isEmpty();

    browser.asks(() -> logins.login(ann));
    browser.does(() -> call.accept(this));
    assertThat(RUN).containsExactly(place);
  }

  @Test
  void leavesTheOtherMethodsOpen() throws Exception {
    browser.does(onMethod::unguarded);
    browser.does(ofSuperclassMethod::own);

    assertThat(RUN).containsExactly("OnMethod.unguarded", "OfSuperclassMethod.own");
  }

  private static Arguments call(String on, String place, Consumer<LoginGuardPlacesTest> call) {
    return Arguments.of(on, place, call);
  }

  @LoginRequired
  @RequestScoped
  static class OnClass {
    public void open() {
      RUN.add("OnClass.open");
    }

    void hidden() {
      RUN.add("OnClass.hidden");
    }

    protected void inherit() {
      RUN.add("OnClass.inherit");
    }
  }

  @RequestScoped
  static class OnMethod {
    @LoginRequired
    public void guarded() {
      RUN.add("OnMethod.guarded");
    }

    @LoginRequired
    void packagePrivate() {
      RUN.add("OnMethod.packagePrivate");
    }

    @LoginRequired
    protected void protectedOne() {
      RUN.add("OnMethod.protectedOne");
    }

    public void unguarded() {
      RUN.add("OnMethod.unguarded");
    }
  }

  @LoginRequired
  abstract static class GuardedBase {
    public void inherited() {
      RUN.add("GuardedBase.inherited");
    }
  }

  @RequestScoped
  static class OfSuperclass extends GuardedBase {
    public void own() {
      RUN.add("OfSuperclass.own");
    }
  }

  abstract static class BaseWithGuardedMethod {
    @LoginRequired
    public void inherited() {
      RUN.add("BaseWithGuardedMethod.inherited");
    }
  }

  @RequestScoped
  static class OfSuperclassMethod extends BaseWithGuardedMethod {
    public void own() {
      RUN.add("OfSuperclassMethod.own");
    }
  }

  @Stereotype
  @LoginRequired
  @RequestScoped
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Members {}

  @Members
  static class OnStereotype {
    public void open() {
      RUN.add("OnStereotype.open");
    }
  }

  @InterceptorBinding
  @LoginRequired
  @Target({ElementType.TYPE, ElementType.METHOD})
  @Retention(RetentionPolicy.RUNTIME)
  @interface Confidential {}

  @RequestScoped
  static class OnOwnBinding {
    @Confidential
    public void open() {
      RUN.add("OnOwnBinding.open");
    }
  }

  interface Reader<T> {
    void read(T what);

    void readAll();
  }

  @RequestScoped
  static class OfInterface implements Reader<String> {
    @Override
    @LoginRequired
    public void read(String what) {
      RUN.add("OfInterface.read");
    }

    @Override
    @LoginRequired
    public void readAll() {
      RUN.add("OfInterface.readAll");
    }
  }

  @LoginRequired
  @Dependent
  static class OnDependent {
    public void open() {
      RUN.add("OnDependent.open");
    }
  }

  @LoginRequired
  @ApplicationScoped
  static class OnApplicationScoped {
    public void open() {
      RUN.add("OnApplicationScoped.open");
    }
  }
}
