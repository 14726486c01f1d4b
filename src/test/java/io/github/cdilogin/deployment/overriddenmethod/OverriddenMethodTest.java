package io.github.cdilogin.deployment.overriddenmethod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.cdilogin.FreshLoginRequired;
import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.deployment.Accounts;
import io.github.cdilogin.deployment.Deployed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Stereotype;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a class would have if Java inherited annotations of methods. */
@Tag("cdi-se")
class OverriddenMethodTest {

  private static final String HERE = OverriddenMethodTest.class.getName() + "$";

  @Test
  void anOverrideWithoutTheGuardStopsTheDeployment() {
    assertThat(Deployed.findingsFor(Accounts.class, Open.class))
        .containsExactly(
            "LOGIN-026 "
                + HERE
                + "Open.save: it overrides "
                + HERE
                + "Base.save, whose guard it does not have. Repeat the guard here, or guard the"
                + " class.");
  }

  @Test
  void anOverrideInBetweenIsNamed() {
    assertThat(Deployed.findingsFor(Accounts.class, Leaf.class))
        .singleElement()
        .asString()
        .startsWith("LOGIN-026 " + HERE + "Between.save: it overrides " + HERE + "Base.save, ");
  }

  @Test
  void anOverrideOfAGenericMethodIsFound() {
    assertThat(Deployed.findingsFor(Accounts.class, Texts.class))
        .singleElement()
        .asString()
        .startsWith("LOGIN-026 " + HERE + "Texts.put: it overrides " + HERE + "Store.put, ");
  }

  @Test
  void aWeakerGuardIsNotEnough() {
    assertThat(Deployed.findingsFor(Accounts.class, Weaker.class))
        .singleElement()
        .asString()
        .startsWith("LOGIN-026 " + HERE + "Weaker.delete: it overrides " + HERE + "Base.delete, ");
  }

  @Test
  void aStereotypeThatSubclassesDoNotInheritStopsTheDeployment() {
    assertThat(Deployed.findingsFor(Accounts.class, Unmarked.class))
        .containsExactly(
            "LOGIN-027 "
                + HERE
                + "Unmarked: its superclass "
                + HERE
                + "Marked has a guard by an annotation that subclasses do not inherit. Add"
                + " @Inherited to that annotation, or guard this class.");
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Repeated.class,
        OnClass.class,
        Inheriting.class,
        RepeatedGeneric.class,
        Other.class,
        MarkedAgain.class
      })
  void aClassThatHasTheGuardIsDeployed(Class<?> bean) {
    assertThatCode(() -> Deployed.with(Accounts.class, bean).close()).doesNotThrowAnyException();
  }

  abstract static class Base {
    @LoginRequired
    public void save() {}

    @FreshLoginRequired
    public void delete() {}
  }

  @RequestScoped
  static class Open extends Base {
    @Override
    public void save() {}
  }

  abstract static class Between extends Base {
    @Override
    public void save() {}
  }

  @RequestScoped
  static class Leaf extends Between {}

  abstract static class Store<T> {
    @LoginRequired
    public void put(T value) {}
  }

  @RequestScoped
  static class Texts extends Store<String> {
    @Override
    public void put(String value) {}
  }

  @RequestScoped
  static class Weaker extends Base {
    @Override
    @LoginRequired
    public void delete() {}
  }

  @Stereotype
  @LoginRequired
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Members {}

  @Members
  abstract static class Marked {
    public void open() {}
  }

  @RequestScoped
  static class Unmarked extends Marked {}

  @Members
  @RequestScoped
  static class MarkedAgain extends Marked {}

  @RequestScoped
  static class Repeated extends Base {
    @Override
    @FreshLoginRequired
    public void save() {}
  }

  @RequestScoped
  @FreshLoginRequired(within = "PT10M")
  static class OnClass extends Base {
    @Override
    public void save() {}

    @Override
    public void delete() {}
  }

  @RequestScoped
  static class Inheriting extends Base {}

  @RequestScoped
  static class RepeatedGeneric extends Store<String> {
    @Override
    @LoginRequired
    public void put(String value) {}
  }

  /** The same name with other parameters is another method. */
  @RequestScoped
  static class Other extends Base {
    public void save(String text) {}
  }
}
