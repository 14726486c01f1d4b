package io.github.cdilogin.deployment.overriddenmethod;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.FreshLoginRequired;
import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.deployment.Deployed;
import io.github.cdilogin.fixture.Members;
import jakarta.enterprise.context.RequestScoped;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a class would have if Java inherited annotations of methods. */
@Tag("cdi-se")
class OverriddenMethodTest {

  private static final String HERE = OverriddenMethodTest.class.getName() + "$";

  @Test
  void anOverrideWithoutTheGuardStopsTheDeployment() {
    assertThat(Deployed.findingOf(Open.class))
        .isEqualTo(
            "LOGIN-026 "
                + HERE
                + "Open.save: it overrides "
                + HERE
                + "Base.save, whose guard it does not have. Repeat the guard here, or guard the"
                + " class.");
  }

  static Stream<Arguments> overrides() {
    return Stream.of(
        Arguments.of("in a class in between", Leaf.class, "Between.save", "Base.save"),
        Arguments.of("of a generic method", Texts.class, "Texts.put", "Store.put"),
        Arguments.of("with a weaker guard", Weaker.class, "Weaker.delete", "Base.delete"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("overrides")
  void everyKindOfOverrideIsFound(String kind, Class<?> bean, String override, String guarded) {
    assertThat(Deployed.findingOf(bean))
        .startsWith("LOGIN-026 " + HERE + override + ": it overrides " + HERE + guarded + ", ");
  }

  @Test
  void aStereotypeThatSubclassesDoNotInheritStopsTheDeployment() {
    assertThat(Deployed.findingOf(Unmarked.class))
        .isEqualTo(
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
    Deployed.withoutProblem(bean);
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
