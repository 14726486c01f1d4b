package io.github.cdilogin.internal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.FreshLoginRequired;
import io.github.cdilogin.LoginManager;
import io.github.cdilogin.LoginRequired;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Stereotype;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

/** Which beans a refused call constructs. */
class GuardedConstructionTest extends GuardTest {

  @WeldSetup
  final WeldInitiator weld =
      application(
          OnClass.class,
          OnMethod.class,
          OnStereotype.class,
          ByInterface.class,
          OfSuperclass.class,
          Fresh.class,
          FreshWithMethod.class,
          ForOwner.class,
          ForApplication.class);

  @Inject OnClass onClass;
  @Inject OnMethod onMethod;
  @Inject OnStereotype onStereotype;
  @Inject Greeting byInterface;
  @Inject OfSuperclass ofSuperclass;
  @Inject Fresh fresh;
  @Inject FreshWithMethod freshWithMethod;
  @Inject Instance<ForOwner> forOwner;
  @Inject ForApplication forApplication;

  @Test
  void aGuardOnTheClassIsCheckedBeforeTheConstructor() throws Exception {
    assertRefusedAndNotConstructed(() -> onClass.open("x"), "OnClass.open");
  }

  @Test
  void anAuthenticatedCallConstructsTheBeanAsEver() throws Exception {
    browser.asks(() -> logins.login(ann));

    browser.does(() -> onClass.open("x"));

    assertThat(RUN).containsExactly("constructor", "@PostConstruct", "open");
  }

  @Test
  void aCallWithoutARequestConstructsTheBeanAndIsRefused() {
    assertRefused(forApplication::open, "ForApplication.open");

    assertThat(RUN).containsExactly("@PostConstruct");
  }

  @Test
  void aBeanOfTheApplicationIsConstructedByTheFirstCallThatIsNotRefused() throws Exception {
    assertRefusedAndNotConstructed(forApplication::open, "ForApplication.open");

    browser.asks(() -> logins.login(ann));
    browser.does(forApplication::open);

    assertThat(RUN).containsExactly("@PostConstruct", "open");
  }

  @Test
  void aGuardOnAMethodDoesNotKeepTheInstanceFromBeingConstructed() throws Exception {
    browser.does(() -> assertRefused(onMethod::open, "OnMethod.open"));

    assertThat(RUN).containsExactly("@PostConstruct");
  }

  @Test
  void theScopeMayComeFromAStereotype() throws Exception {
    assertRefusedAndNotConstructed(onStereotype::open, "OnStereotype.open");
  }

  @Test
  void theClassIsNamedWhereTheProxyDoesNotShowTheMethod() throws Exception {
    assertRefusedAndNotConstructed(byInterface::open, "ByInterface");
  }

  @Test
  void anInheritedMethodIsNamedByTheClassThatDeclaresIt() throws Exception {
    browser.does(() -> assertRefused(ofSuperclass::open, "Base.open"));
  }

  @Test
  void anOptionsRequestConstructsNothing() throws Exception {
    assertThat(browser.options("/app/", () -> onClass.open("x")).getStatus()).isEqualTo(204);

    assertThat(RUN).isEmpty();
  }

  @Test
  void aLoginThatIsNotFreshEnoughConstructsNothing() throws Exception {
    browser.asks(() -> logins.login(ann));
    clock.advance(Duration.ofMinutes(11));

    assertRefusedAndNotConstructed(fresh::open, "Fresh.open");
  }

  @Test
  void aMethodWithALimitOfItsOwnIsCalledWithinThat() throws Exception {
    browser.asks(() -> logins.login(ann));
    clock.advance(Duration.ofMinutes(11));

    browser.does(freshWithMethod::later);

    assertThat(RUN).containsExactly("@PostConstruct", "later");
  }

  @Test
  void theConstructionOfADependentBeanIsNoCall() throws Exception {
    browser.does(() -> assertRefused(() -> forOwner.get().open(), "ForOwner.open"));

    assertThat(RUN).containsExactly("@PostConstruct");
  }

  @Test
  void theConstructionOfADependentBeanLoadsNoUser() throws Exception {
    browser.asks(() -> logins.login(ann));

    browser.does(() -> assertThat(forOwner.get()).isNotNull());

    assertThat(accounts.loads()).isZero();
  }

  @Test
  void theConstructionOfAnEnterpriseBeanIsNoCall() {
    assertThat(GuardedConstruction.isPartOfCall(Single.class)).isFalse();
  }

  private void assertRefusedAndNotConstructed(ThrowingCallable call, String place)
      throws Exception {
    browser.does(() -> assertRefused(call, place));

    assertThat(RUN).isEmpty();
  }

  @LoginRequired
  @RequestScoped
  static class OnClass {

    /** For the client proxy. */
    OnClass() {}

    @Inject
    OnClass(LoginManager logins) {
      RUN.add("constructor");
    }

    @PostConstruct
    void construct() {
      RUN.add("@PostConstruct");
    }

    public void open(String name) {
      RUN.add("open");
    }
  }

  @RequestScoped
  static class OnMethod {
    @PostConstruct
    void construct() {
      RUN.add("@PostConstruct");
    }

    @LoginRequired
    public void open() {}
  }

  @Stereotype
  @RequestScoped
  @LoginRequired
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Members {}

  @Members
  static class OnStereotype {
    @PostConstruct
    void construct() {
      RUN.add("@PostConstruct");
    }

    public void open() {}
  }

  interface Greeting {
    void open();
  }

  @LoginRequired
  @RequestScoped
  @Typed(Greeting.class)
  static class ByInterface implements Greeting {
    @PostConstruct
    void construct() {
      RUN.add("@PostConstruct");
    }

    @Override
    public void open() {}
  }

  static class Base {
    public void open() {}
  }

  @LoginRequired
  @RequestScoped
  static class OfSuperclass extends Base {}

  @FreshLoginRequired(within = "PT10M")
  @RequestScoped
  static class Fresh {
    @PostConstruct
    void construct() {
      RUN.add("@PostConstruct");
    }

    public void open() {}
  }

  @FreshLoginRequired(within = "PT10M")
  @RequestScoped
  static class FreshWithMethod {
    @PostConstruct
    void construct() {
      RUN.add("@PostConstruct");
    }

    @FreshLoginRequired
    public void later() {
      RUN.add("later");
    }
  }

  @LoginRequired
  @Dependent
  static class ForOwner {
    @PostConstruct
    void construct() {
      RUN.add("@PostConstruct");
    }

    public void open() {}
  }

  @LoginRequired
  @ApplicationScoped
  static class ForApplication {
    @PostConstruct
    void construct() {
      RUN.add("@PostConstruct");
    }

    public void open() {
      RUN.add("open");
    }
  }

  @LoginRequired
  @Singleton
  @ApplicationScoped
  static class Single {}
}
