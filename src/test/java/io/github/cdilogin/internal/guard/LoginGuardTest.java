package io.github.cdilogin.internal.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cdilogin.LoginOptions;
import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.LoginRequiredException;
import io.github.cdilogin.RefusalReason;
import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.fixture.TestBrowser;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where {@code @LoginRequired} can stand, and what it does there. */
class LoginGuardTest extends ApplicationTest {

  private static final List<String> RUN = new ArrayList<>();

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
          OnApplicationScoped.class,
          InTransaction.class,
          Transaction.class);

  @Inject OnClass onClass;
  @Inject OnMethod onMethod;
  @Inject OfSuperclass ofSuperclass;
  @Inject OfSuperclassMethod ofSuperclassMethod;
  @Inject OnStereotype onStereotype;
  @Inject OnOwnBinding onOwnBinding;
  @Inject OnDependent onDependent;
  @Inject Reader<String> reader;
  @Inject OnApplicationScoped onApplicationScoped;
  @Inject InTransaction inTransaction;

  @BeforeEach
  void nothingHasRun() {
    RUN.clear();
  }

  @Test
  void onAClassGuardsEachMethod() throws Exception {
    assertGuarded(onClass::open, "OnClass.open");
    assertGuarded(onClass::hidden, "OnClass.hidden");
    assertGuarded(onClass::inherit, "OnClass.inherit");
  }

  @Test
  void onAMethodGuardsThatMethod() throws Exception {
    assertGuarded(onMethod::guarded, "OnMethod.guarded");
    assertOpen(onMethod::unguarded, "OnMethod.unguarded");
  }

  @Test
  void onAMethodThatIsNotPublicGuardsItToo() throws Exception {
    assertGuarded(onMethod::packagePrivate, "OnMethod.packagePrivate");
    assertGuarded(onMethod::protectedOne, "OnMethod.protectedOne");
  }

  @Test
  void onASuperclassGuardsItsMethodsAndThoseOfTheSubclass() throws Exception {
    assertGuarded(ofSuperclass::inherited, "GuardedBase.inherited");
    assertGuarded(ofSuperclass::own, "OfSuperclass.own");
  }

  @Test
  void onAMethodOfASuperclassGuardsThatMethod() throws Exception {
    assertGuarded(ofSuperclassMethod::inherited, "BaseWithGuardedMethod.inherited");
    assertOpen(ofSuperclassMethod::own, "OfSuperclassMethod.own");
  }

  @Test
  void onAStereotypeGuardsItsBeans() throws Exception {
    assertGuarded(onStereotype::open, "OnStereotype.open");
  }

  @Test
  void onABindingOfTheApplicationGuardsWhatIsBound() throws Exception {
    assertGuarded(onOwnBinding::open, "OnOwnBinding.open");
  }

  @Test
  void onABeanThatIsCalledByAGenericInterfaceGuardsItsMethods() throws Exception {
    assertGuarded(() -> reader.read("diary"), "OfInterface.read");
    assertGuarded(() -> reader.readAll(), "OfInterface.readAll");
  }

  @Test
  void worksInEveryScope() throws Exception {
    assertGuarded(onDependent::open, "OnDependent.open");
    assertGuarded(onApplicationScoped::open, "OnApplicationScoped.open");
  }

  @Test
  void refusesAnInactiveUser() throws Exception {
    browser.asks(() -> logins.login(ann));
    ann.inactive();

    browser.does(() -> assertRefused(onClass::open, "OnClass.open"));
  }

  @Test
  void refusesAnInactiveUserWhoWasForced() throws Exception {
    ann.inactive();
    browser.asks(() -> logins.login(ann, LoginOptions.builder().force(true).build()));

    browser.does(() -> assertRefused(onClass::open, "OnClass.open"));
  }

  @Test
  void asksAnewAfterLoginAndLogoutInTheSameRequest() throws Exception {
    browser.does(
        () -> {
          assertRefused(onClass::open, "OnClass.open");
          logins.login(ann);
          onClass.open();
          logins.logout();
          assertRefused(onClass::open, "OnClass.open");
        });
  }

  @Test
  void handsOnWhatTheMethodGives() throws Exception {
    browser.asks(() -> logins.login(ann));

    assertThat(browser.asks(() -> onMethod.echo("hello"))).isEqualTo("hello");
  }

  @Test
  void handsOnWhatTheMethodThrows() throws Exception {
    browser.asks(() -> logins.login(ann));
    IOException failure = new IOException("The disk is full");

    assertThatThrownBy(() -> browser.get("/app/", (q, r) -> onMethod.failWith(failure)))
        .isSameAs(failure);
  }

  @Test
  void refusesBeforeATransactionBegins() throws Exception {
    browser.does(() -> assertRefused(inTransaction::open, "InTransaction.open"));
    assertThat(RUN).isEmpty();

    browser.asks(() -> logins.login(ann));
    browser.does(inTransaction::open);
    assertThat(RUN).containsExactly("transaction", "InTransaction.open");
  }

  @Test
  void refusesInARequestWithoutAStackTrace() throws Exception {
    browser.does(
        () -> {
          LoginRequiredException refusal =
              catchThrowableOfType(LoginRequiredException.class, onClass::open);
          assertThat(refusal.getStackTrace()).isEmpty();
          assertThat(refusal.reason()).isEqualTo(RefusalReason.NOT_LOGGED_IN);
        });
  }

  @Test
  void refusesOutsideOfARequestAndNamesTheMethod() {
    LoginRequiredException refusal =
        catchThrowableOfType(LoginRequiredException.class, onApplicationScoped::open);

    assertThat(refusal)
        .isExactlyInstanceOf(LoginRequiredException.class)
        .hasMessage(
            "LOGIN-104 OnApplicationScoped.open requires an authenticated user, and was called"
                + " outside of a request, where there is none.");
    assertThat(refusal.getStackTrace()).isNotEmpty();
    assertThat(refusal.guardedMember()).isEqualTo("OnApplicationScoped.open");
    assertThat(RUN).isEmpty();
  }

  @Test
  void isNotHeldOpenByTheRequestBefore() throws Exception {
    browser.asks(() -> logins.login(ann));
    browser.does(onApplicationScoped::open);

    assertThatThrownBy(onApplicationScoped::open).isInstanceOf(LoginRequiredException.class);
    new TestBrowser().does(() -> assertRefused(onClass::open, "OnClass.open"));
  }

  private void assertGuarded(Runnable call, String place) throws Exception {
    TestBrowser anonymousClient = new TestBrowser();
    TestBrowser member = new TestBrowser();
    RUN.clear();

    anonymousClient.does(() -> assertRefused(call::run, place));
    assertThat(RUN).isEmpty();

    member.asks(() -> logins.login(ann));
    member.does(call);
    assertThat(RUN).containsExactly(place);
  }

  private void assertOpen(Runnable call, String place) throws Exception {
    RUN.clear();

    new TestBrowser().does(call);

    assertThat(RUN).containsExactly(place);
  }

  private static void assertRefused(ThrowingCallable call, String place) {
    LoginRequiredException refusal = catchThrowableOfType(LoginRequiredException.class, call);
    assertThat(refusal)
        .isExactlyInstanceOf(LoginRequiredException.class)
        .hasMessage("LOGIN-103 " + place + " requires an authenticated user.");
    assertThat(refusal.guardedMember()).isEqualTo(place);
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

    @LoginRequired
    String echo(String text) {
      return text;
    }

    @LoginRequired
    void failWith(IOException failure) throws IOException {
      throw failure;
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

  @InterceptorBinding
  @Target({ElementType.TYPE, ElementType.METHOD})
  @Retention(RetentionPolicy.RUNTIME)
  @interface Transactional {}

  /** At the place where the platform's own would stand. */
  @Transactional
  @Interceptor
  @Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
  static class Transaction {
    @AroundInvoke
    Object within(InvocationContext call) throws Exception {
      RUN.add("transaction");
      return call.proceed();
    }
  }

  @Transactional
  @LoginRequired
  @RequestScoped
  static class InTransaction {
    public void open() {
      RUN.add("InTransaction.open");
    }
  }
}
