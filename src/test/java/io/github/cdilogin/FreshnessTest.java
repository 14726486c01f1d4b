package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cdilogin.fixture.ApplicationTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Inject;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where {@code @FreshLoginRequired} can stand, and for how long it lets in. */
class FreshnessTest extends ApplicationTest {

  @WeldSetup
  final WeldInitiator weld =
      applicationWithApiKeys(
          OnMethod.class,
          OnClass.class,
          OfSuperclass.class,
          Brief.class,
          Lasting.class,
          OnStereotype.class,
          OnOwnBinding.class,
          OnOwnBindingOfTheClass.class,
          Both.class);

  @Inject OnMethod onMethod;
  @Inject OnClass onClass;
  @Inject OfSuperclass ofSuperclass;
  @Inject Brief brief;
  @Inject Lasting lasting;
  @Inject OnStereotype onStereotype;
  @Inject OnOwnBinding onOwnBinding;
  @Inject OnOwnBindingOfTheClass onOwnBindingOfTheClass;
  @Inject Both both;

  @Test
  void letsInTheUserWhoJustLoggedIn() throws Exception {
    browser.asks(() -> logins.login(ann));

    browser.does(onMethod::ever);
    browser.does(onMethod::withinTenMinutes);
  }

  @Test
  void refusesAnAnonymousUserAsALoginThatIsMissing() throws Exception {
    browser.does(
        () ->
            assertThat(catchThrowableOfType(LoginRequiredException.class, onMethod::ever))
                .isExactlyInstanceOf(LoginRequiredException.class)
                .hasMessage("LOGIN-103 OnMethod.ever requires an authenticated user."));
  }

  @Test
  void refusesALoginThatIsNotFresh() throws Exception {
    logInWithoutFreshness();

    browser.does(
        () -> {
          assertThat(refusalOf(onMethod::ever))
              .hasMessage(
                  "LOGIN-105 OnMethod.ever requires a login that was confirmed with credentials in"
                      + " this session.");
          assertThat(refusalOf(onMethod::withinTenMinutes))
              .hasMessage(
                  "LOGIN-105 OnMethod.withinTenMinutes requires a login that was confirmed with"
                      + " credentials within PT10M.");
          assertThat(refusalOf(onMethod::ever).reason()).isEqualTo(RefusalReason.NOT_FRESH);
          assertThat(refusalOf(onMethod::ever).guardedMember()).isEqualTo("OnMethod.ever");
        });
  }

  @Test
  void refusesAnInactiveUserAsALoginThatIsMissing() throws Exception {
    browser.asks(() -> logins.login(ann));
    ann.inactive();

    browser.does(
        () ->
            assertThat(catchThrowableOfType(LoginRequiredException.class, onMethod::ever))
                .isExactlyInstanceOf(LoginRequiredException.class));
  }

  @Test
  void refusesTheUserOfARequestLoader() throws Exception {
    browser.header("X-Api-Key", "ann");

    browser.does(
        () -> {
          assertRefused(onMethod::ever);
          assertRefused(onMethod::withinTenMinutes);
        });
  }

  @Test
  void refusesOutsideOfARequest() {
    assertThat(catchThrowableOfType(LoginRequiredException.class, lasting::open))
        .isExactlyInstanceOf(LoginRequiredException.class)
        .hasMessageStartingWith("LOGIN-104 ");
  }

  @Test
  void lastsAsLongAsTheSessionWithoutALimit() throws Exception {
    browser.asks(() -> logins.login(ann));
    clock.advance(Duration.ofDays(365));

    browser.does(onMethod::ever);
  }

  @Test
  void lastsUpToTheLimitAndNotLonger() throws Exception {
    browser.asks(() -> logins.login(ann));

    assertFreshForTenMinutes();
  }

  @Test
  void beginsAgainWhenTheLoginIsConfirmed() throws Exception {
    logInWithoutFreshness();
    clock.advance(Duration.ofHours(1));

    browser.asks(logins::confirmLogin);

    assertFreshForTenMinutes();
  }

  private void assertFreshForTenMinutes() throws Exception {
    clock.advance(Duration.ofMinutes(10));
    browser.does(onMethod::withinTenMinutes);

    clock.advance(Duration.ofMillis(1));
    browser.does(() -> assertRefused(onMethod::withinTenMinutes));
  }

  @Test
  void isEachMethodsOwn() throws Exception {
    logInFiveMinutesAgo();

    browser.does(
        () -> {
          assertRefused(onMethod::withinAMinute);
          onMethod.withinTenMinutes();
          onMethod.ever();
          assertRefused(() -> onMethod.withinAMinute("overloaded"));
          onMethod.withinAMinute(5);
        });
  }

  @Test
  void onAClassHoldsForItsMethodsUnlessTheyHaveTheirOwn() throws Exception {
    logInFiveMinutesAgo();

    browser.does(
        () -> {
          assertRefused(onClass::asTheClass);
          onClass.longer();
          onClass.ever();
        });
  }

  @Test
  void ofTwoBeansThatInheritAMethodIsEachOnesOwn() throws Exception {
    logInFiveMinutesAgo();

    browser.does(
        () -> {
          lasting.open();
          assertRefused(brief::open);
          lasting.open();
        });
  }

  static Stream<Arguments> placesThatHold() {
    return Stream.of(
        place("a stereotype", test -> test.onStereotype.open()),
        place("a binding on a method", test -> test.onOwnBinding.open()),
        place("a binding on a class", test -> test.onOwnBindingOfTheClass.open()),
        place("a superclass", test -> test.ofSuperclass.own()));
  }

  @ParameterizedTest(name = "on {0}")
  @MethodSource("placesThatHold")
  void holdsForTheBeansOf(String place, Consumer<FreshnessTest> call) throws Exception {
    browser.asks(() -> logins.login(ann));
    browser.does(() -> call.accept(this));
    clock.advance(Duration.ofMinutes(5));

    browser.does(() -> assertRefused(() -> call.accept(this)));
  }

  private static Arguments place(String place, Consumer<FreshnessTest> call) {
    return Arguments.of(place, call);
  }

  @Test
  void onAMethodAddsToALoginThatTheClassRequires() throws Exception {
    logInWithoutFreshness();

    browser.does(
        () -> {
          both.open();
          assertRefused(both::fresh);
        });
  }

  private void logInFiveMinutesAgo() throws Exception {
    browser.asks(() -> logins.login(ann));
    clock.advance(Duration.ofMinutes(5));
  }

  private void logInWithoutFreshness() throws Exception {
    browser.asks(() -> logins.login(ann, NOT_FRESH));
  }

  private static void assertRefused(ThrowingCallable call) {
    assertThat(refusalOf(call)).isNotNull();
  }

  private static FreshLoginRequiredException refusalOf(ThrowingCallable call) {
    return catchThrowableOfType(FreshLoginRequiredException.class, call);
  }

  @RequestScoped
  static class OnMethod {
    @FreshLoginRequired
    void ever() {}

    @FreshLoginRequired(within = "PT10M")
    void withinTenMinutes() {}

    @FreshLoginRequired(within = "PT1M")
    void withinAMinute() {}

    @FreshLoginRequired(within = "PT1M")
    void withinAMinute(String overloaded) {}

    @FreshLoginRequired(within = "PT1H")
    void withinAMinute(int notAtAll) {}
  }

  @FreshLoginRequired(within = "PT1M")
  @RequestScoped
  static class OnClass {
    void asTheClass() {}

    @FreshLoginRequired(within = "PT1H")
    void longer() {}

    @FreshLoginRequired
    void ever() {}
  }

  @FreshLoginRequired(within = "PT1M")
  abstract static class Base {}

  @RequestScoped
  static class OfSuperclass extends Base {
    void own() {}
  }

  abstract static class Openable {
    void open() {}
  }

  @FreshLoginRequired(within = "PT1M")
  @RequestScoped
  static class Brief extends Openable {}

  @FreshLoginRequired(within = "PT1H")
  @ApplicationScoped
  static class Lasting extends Openable {}

  @Stereotype
  @FreshLoginRequired(within = "PT1M")
  @RequestScoped
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Delicate {}

  @Delicate
  static class OnStereotype {
    void open() {}
  }

  @InterceptorBinding
  @FreshLoginRequired(within = "PT1M")
  @Target({ElementType.TYPE, ElementType.METHOD})
  @Retention(RetentionPolicy.RUNTIME)
  @interface Dangerous {}

  @RequestScoped
  static class OnOwnBinding {
    @Dangerous
    void open() {}
  }

  @Dangerous
  @RequestScoped
  static class OnOwnBindingOfTheClass {
    void open() {}
  }

  @LoginRequired
  @RequestScoped
  static class Both {
    void open() {}

    @FreshLoginRequired
    void fresh() {}
  }
}
