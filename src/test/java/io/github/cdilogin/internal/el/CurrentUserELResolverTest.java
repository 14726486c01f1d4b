package io.github.cdilogin.internal.el;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.LoginManager;
import io.github.cdilogin.LoginUser;
import io.github.cdilogin.fixture.Application;
import io.github.cdilogin.fixture.TestBrowser;
import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELManager;
import jakarta.el.ELProcessor;
import jakarta.el.MethodNotFoundException;
import jakarta.el.PropertyNotFoundException;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.ValueExpression;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code #{currentUser}} with a real implementation of the expression language. */
@EnableWeld
class CurrentUserELResolverTest {

  private @Nullable LoginUser guest;

  @WeldSetup
  final WeldInitiator weld =
      Application.with(
          login ->
              login
                  .userLoader(loginId -> null)
                  .anonymousUser(() -> guest == null ? new NoUser() : guest));

  @Inject CurrentUser currentUser;
  @Inject LoginManager logins;

  private final TestBrowser browser = new TestBrowser();
  private final ELProcessor el = new ELProcessor();
  private LoginUser user = new Account("ann", "Ann");

  @BeforeEach
  void nameTheBean() {
    el.getELManager().addELResolver(new CurrentUserELResolver());
    el.defineBean("currentUser", currentUser);
  }

  @Test
  void hasPropertiesOfItsOwn() throws Exception {
    assertThat(eval("currentUser.loginId")).isEqualTo("ann");
    assertThat(eval("currentUser.authenticated")).isEqualTo(true);
    assertThat(eval("currentUser.active")).isEqualTo(true);
    assertThat(eval("currentUser.anonymous")).isEqualTo(false);
    assertThat(eval("currentUser.fresh")).isEqualTo(true);
    assertThat(eval("currentUser.remembered")).isEqualTo(false);
    assertThat(eval("currentUser.user")).isSameAs(user);
    assertThat(eval("currentUser['loginId']")).isEqualTo("ann");
  }

  @Test
  void hasPropertiesOfItsOwnForAGuestToo() throws Exception {
    assertThat(evalForGuest("currentUser.loginId")).isNull();
    assertThat(evalForGuest("currentUser.authenticated")).isEqualTo(false);
    assertThat(evalForGuest("currentUser.anonymous")).isEqualTo(true);
  }

  @Test
  void hasFlasksNameToo() throws Exception {
    assertThat(eval("current_user.authenticated")).isEqualTo(true);
    assertThat(eval("current_user.name")).isEqualTo("Ann");
    assertThat(evalForGuest("current_user.name")).isNull();
  }

  @Test
  void leavesOtherNamesToOthers() throws Exception {
    assertThatThrownBy(() -> eval("currentuser.name"))
        .isInstanceOf(PropertyNotFoundException.class);
    el.defineBean("map", Map.of("name", "of the map"));
    assertThat(eval("map.name")).isEqualTo("of the map");
    assertThat(eval("map['size'] == null ? 'none' : 'some'")).isEqualTo("none");
  }

  @Test
  void hasTheGettersOfTheUser() throws Exception {
    user = new Account("ann", "Ann");

    assertThat(eval("currentUser.name")).isEqualTo("Ann");
    assertThat(eval("currentUser.admin")).isEqualTo(true);
    assertThat(eval("currentUser.address.street")).isEqualTo("Main Street 1");
  }

  @Test
  void hasTheGettersOfAClassThatIsNotPublic() throws Exception {
    user = new Hidden("Hilda");

    assertThat(eval("currentUser.name")).isEqualTo("Hilda");
  }

  @Test
  void hasTheComponentsOfARecord() throws Exception {
    user = new Member("rec", "Reto", 42);

    assertThat(eval("currentUser.name")).isEqualTo("Reto");
    assertThat(eval("currentUser.points + 1")).isEqualTo(43L);
    assertThat(eval("currentUser.loginId")).isEqualTo("rec");
  }

  @Test
  void hasTheGettersOfARecordBesidesItsComponents() throws Exception {
    user = new Member("rec", "Reto", 42);

    assertThat(eval("currentUser.greeting")).isEqualTo("Hello Reto");
  }

  @Test
  void hasTheGettersBehindAProxyOfAPersistenceProvider() throws Exception {
    user = new Account$Proxy("Ann");
    assertThat(eval("currentUser.name")).isEqualTo("Lazy Ann");
    assertThat(eval("currentUser.admin")).isEqualTo(true);

    user = new Hidden$Proxy("Hilda");
    assertThat(eval("currentUser.name")).isEqualTo("Hilda");
  }

  @Test
  void hasTheGettersThatAnInterfaceGives() throws Exception {
    user = new Titled();

    assertThat(eval("currentUser.title")).isEqualTo("Dr.");
  }

  @Test
  void hasTheEntriesOfAUserThatIsAMap() throws Exception {
    user = new FromDirectory(Map.of("mail", "ann@example.org"));

    assertThat(eval("currentUser.mail")).isEqualTo("ann@example.org");
  }

  @Test
  void hasItsOwnPropertyWhereTheUserHasOneOfThatName() throws Exception {
    user = new Impostor();

    assertThat(eval("currentUser.fresh")).isEqualTo(true);
    assertThat(eval("currentUser.remembered")).isEqualTo(false);
    assertThat(eval("currentUser.user")).isSameAs(user);
    assertThat(eval("currentUser.user.remembered")).isEqualTo("by heart");
  }

  @Test
  void callsMethodsOfTheUser() throws Exception {
    user = new Account("ann", "Ann");

    assertThat(eval("currentUser.greet('Hi')")).isEqualTo("Hi Ann");
    assertThat(eval("currentUser.greet('Hi', 2)")).isEqualTo("Hi Hi Ann");
    assertThat(eval("current_user.greet('Hi')")).isEqualTo("Hi Ann");
  }

  @Test
  void callsMethodsOfARecord() throws Exception {
    user = new Collector(42);

    assertThat(eval("currentUser.hasPoints(42)")).isEqualTo(true);
    assertThat(eval("currentUser.points()")).isEqualTo(42);
  }

  @Test
  void callsMethodsOfAClassThatIsNotPublic() throws Exception {
    user = new Hidden("Hilda");

    assertThat(eval("currentUser.greet('Hi')")).isEqualTo("Hi Hilda");
  }

  @Test
  void callsMethodsBehindAProxyOfAClassThatIsNotPublic() throws Exception {
    user = new Hidden$Proxy("Hilda");

    assertThat(eval("currentUser.greet('Hi')")).isEqualTo("Hi Hilda");
  }

  @Test
  void callsTheOverloadThatTheArgumentsFit() throws Exception {
    user = new Hidden("Hilda");

    assertThat(eval("currentUser.describe(true)")).isEqualTo("a truth");
    assertThat(eval("currentUser.describe('text')")).isEqualTo("a text");
  }

  @Test
  void callsItsOwnMethodsWhereTheUserHasOneOfThatName() throws Exception {
    user = new Impostor();

    assertThat(eval("currentUser.isFresh()")).isEqualTo(true);
    assertThat(eval("currentUser.getUser()")).isSameAs(user);
  }

  @Test
  void givesNothingForAGuest() throws Exception {
    assertThat(evalForGuest("currentUser.name")).isNull();
    assertThat(evalForGuest("currentUser.address.street")).isNull();
    assertThat(evalForGuest("currentUser.greet('Hi')")).isNull();
    assertThat(evalForGuest("currentUser.noSuchThing")).isNull();
    assertThat(evalForGuest("empty currentUser.name")).isEqualTo(true);
  }

  @Test
  void givesWhatTheApplicationsOwnGuestHas() throws Exception {
    guest = new NamedGuest();

    assertThat(evalForGuest("currentUser.name")).isEqualTo("dear guest");
    assertThat(evalForGuest("currentUser.points")).isNull();
  }

  @Test
  void namesWhichClassLacksAProperty() {
    assertThatThrownBy(() -> eval("currentUser.nmae"))
        .isInstanceOf(PropertyNotFoundException.class)
        .hasMessageContaining(
            "#{currentUser.nmae}: the user is a "
                + Account.class.getName()
                + ", which has no readable property 'nmae'.");
  }

  @Test
  void namesWhichRecordLacksAProperty() {
    user = new Member("rec", "Reto", 42);

    assertThatThrownBy(() -> eval("currentUser.nmae"))
        .isInstanceOf(PropertyNotFoundException.class)
        .hasMessageContaining(Member.class.getName());
  }

  @Test
  void findsNoPropertyThatCannotBeRead() {
    assertThatThrownBy(() -> eval("currentUser.password"))
        .isInstanceOf(PropertyNotFoundException.class)
        .hasMessageContaining("no readable property 'password'");
  }

  @Test
  void findsNoMethodThatIsNotThere() {
    assertThatThrownBy(() -> eval("currentUser.geret('Hi')"))
        .isInstanceOf(MethodNotFoundException.class);
  }

  @Test
  void handsOnWhatAGetterThrows() {
    user = new Broken();

    assertThatThrownBy(() -> eval("currentUser.name"))
        .isInstanceOf(ELException.class)
        .hasRootCauseMessage("The database is down");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"loginId", "authenticated", "active", "anonymous", "fresh", "remembered", "user"})
  void doesNotAllowToSetWhatBelongsToTheLogin(String property) throws Exception {
    assertThat(isReadOnly("currentUser." + property)).isTrue();
    assertThatThrownBy(() -> set("currentUser." + property, null))
        .isInstanceOf(PropertyNotWritableException.class)
        .hasMessageContaining(
            "#{currentUser." + property + "} cannot be set: it belongs to the login.");
  }

  @Test
  void setsWhatTheUserLetsBeSet() throws Exception {
    set("currentUser.name", "Anna");

    assertThat(eval("currentUser.name")).isEqualTo("Anna");
    assertThat(isReadOnly("currentUser.name")).isFalse();
    assertThat(typeOf("currentUser.name")).isEqualTo(String.class);
  }

  @Test
  void knowsThatAGetterAloneIsReadOnly() throws Exception {
    assertThat(isReadOnly("currentUser.admin")).isTrue();
    assertThatThrownBy(() -> set("currentUser.admin", true))
        .isInstanceOf(PropertyNotWritableException.class);
  }

  @Test
  void knowsThatAComponentOfARecordIsReadOnly() throws Exception {
    user = new Member("rec", "Reto", 42);

    assertThat(isReadOnly("currentUser.name")).isTrue();
    assertThatThrownBy(() -> set("currentUser.name", "Rita"))
        .isInstanceOf(PropertyNotWritableException.class);
  }

  @Test
  void doesNotAllowToSetAnythingForAGuest() throws Exception {
    assertThat(asGuest(() -> expression("currentUser.name").isReadOnly(context()))).isTrue();
    assertThatThrownBy(() -> asGuest(() -> setNow("currentUser.name", "Anna")))
        .isInstanceOf(PropertyNotWritableException.class)
        .hasMessageContaining("#{currentUser.name} cannot be set: no user is logged in.");
    assertThat(asGuest(() -> expression("currentUser.name").getType(context()))).isNull();
  }

  @Test
  void leavesSettingOthersToOthers() throws Exception {
    el.defineBean("map", new HashMap<>(Map.of("loginId", "1")));

    el.setValue("map.loginId", "2");

    assertThat(eval("map.loginId")).isEqualTo("2");
    assertThat(isReadOnly("map.loginId")).isFalse();
  }

  private @Nullable Object eval(String expression) throws Exception {
    return asUser(() -> el.eval(expression));
  }

  private @Nullable Object evalForGuest(String expression) throws Exception {
    return asGuest(() -> el.eval(expression));
  }

  private boolean isReadOnly(String expression) throws Exception {
    return asUser(() -> expression(expression).isReadOnly(context()));
  }

  private Class<?> typeOf(String expression) throws Exception {
    return asUser(() -> expression(expression).getType(context()));
  }

  private void set(String expression, @Nullable Object value) throws Exception {
    asUser(() -> setNow(expression, value));
  }

  private boolean setNow(String expression, @Nullable Object value) {
    expression(expression).setValue(context(), value);
    return true;
  }

  private ValueExpression expression(String expression) {
    return ELManager.getExpressionFactory()
        .createValueExpression(context(), "#{" + expression + "}", Object.class);
  }

  private ELContext context() {
    return el.getELManager().getELContext();
  }

  private <T extends @Nullable Object> T asUser(Callable<T> question) throws Exception {
    return browser.asks(
        () -> {
          logins.login(user);
          return question.call();
        });
  }

  private <T extends @Nullable Object> T asGuest(Callable<T> question) throws Exception {
    return new TestBrowser().asks(question);
  }

  /** What an application would write. */
  public static class Account implements LoginUser {
    private final String loginId;
    private String name;

    Account(String loginId, String name) {
      this.loginId = loginId;
      this.name = name;
    }

    @Override
    public String loginId() {
      return loginId;
    }

    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = name;
    }

    public void setPassword(String password) {}

    public boolean isAdmin() {
      return true;
    }

    public Address getAddress() {
      return new Address();
    }

    public String greet(String word) {
      return word + " " + name;
    }

    public String greet(String word, int times) {
      return (word + " ").repeat(times) + name;
    }
  }

  /** A part of a user. */
  public static class Address {
    public String getStreet() {
      return "Main Street 1";
    }
  }

  /** As a persistence provider makes one. */
  public static final class Account$Proxy extends Account {
    Account$Proxy(String name) {
      super("ann", name);
    }

    @Override
    public String getName() {
      return "Lazy " + super.getName();
    }
  }

  /** As most applications would declare theirs. */
  static class Hidden implements LoginUser {
    private final String name;

    Hidden(String name) {
      this.name = name;
    }

    @Override
    public String loginId() {
      return "hidden";
    }

    public String getName() {
      return name;
    }

    public String greet(String word) {
      return word + " " + name;
    }

    public String describe(Boolean truth) {
      return "a truth";
    }

    public String describe(String text) {
      return "a text";
    }
  }

  /** As a persistence provider makes one of a class that is not public. */
  public static final class Hidden$Proxy extends Hidden {
    Hidden$Proxy(String name) {
      super(name);
    }
  }

  /** A user without a setter. */
  record Member(String loginId, String name, int points) implements LoginUser {
    @Override
    public String loginId() {
      return loginId;
    }

    public String getGreeting() {
      return "Hello " + name;
    }
  }

  /** A record that everybody may see. */
  public record Collector(int points) implements LoginUser {
    @Override
    public String loginId() {
      return "collector";
    }

    public boolean hasPoints(int least) {
      return points >= least;
    }
  }

  /** A getter for each class that implements it. */
  public interface WithTitle {
    default String getTitle() {
      return "Dr.";
    }
  }

  /** A user with an inherited getter. */
  public static final class Titled implements LoginUser, WithTitle {
    @Override
    public String loginId() {
      return "titled";
    }
  }

  /** A user who has what the directory has. */
  public static final class FromDirectory extends HashMap<String, String> implements LoginUser {
    private static final long serialVersionUID = 1L;

    FromDirectory(Map<String, String> entries) {
      super(entries);
    }

    @Override
    public String loginId() {
      return "from directory";
    }
  }

  /** A user with properties of names that are ours. */
  public static final class Impostor implements LoginUser {
    @Override
    public String loginId() {
      return "impostor";
    }

    public boolean isFresh() {
      return false;
    }

    public String getRemembered() {
      return "by heart";
    }

    public String getUser() {
      return "another user";
    }
  }

  /** A user whose data cannot be read. */
  public static final class Broken implements LoginUser {
    @Override
    public String loginId() {
      return "broken";
    }

    public String getName() {
      throw new IllegalStateException("The database is down");
    }
  }

  /** A guest without a name. */
  static class NoUser implements LoginUser {
    @Override
    public @Nullable String loginId() {
      return null;
    }

    @Override
    public boolean isActive() {
      return false;
    }

    @Override
    public boolean isAnonymous() {
      return true;
    }
  }

  /** A guest with a name. */
  static final class NamedGuest extends NoUser {
    public String getName() {
      return "dear guest";
    }
  }
}
