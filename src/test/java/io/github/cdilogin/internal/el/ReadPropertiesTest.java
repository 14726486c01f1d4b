package io.github.cdilogin.internal.el;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELException;
import jakarta.el.PropertyNotFoundException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@code #{currentUser.name}} reads. */
class ReadPropertiesTest extends CurrentUserELTest {

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
    user = new Users.Account("ann", "Ann");

    assertThat(eval("currentUser.name")).isEqualTo("Ann");
    assertThat(eval("currentUser.admin")).isEqualTo(true);
    assertThat(eval("currentUser.address.street")).isEqualTo("Main Street 1");
  }

  @Test
  void hasTheGettersOfAClassThatIsNotPublic() throws Exception {
    user = new Users.Hidden("Hilda");

    assertThat(eval("currentUser.name")).isEqualTo("Hilda");
  }

  @Test
  void hasTheComponentsOfARecord() throws Exception {
    user = new Users.Member("rec", "Reto", 42);

    assertThat(eval("currentUser.name")).isEqualTo("Reto");
    assertThat(eval("currentUser.points + 1")).isEqualTo(43L);
    assertThat(eval("currentUser.loginId")).isEqualTo("rec");
  }

  @Test
  void hasTheGettersOfARecordBesidesItsComponents() throws Exception {
    user = new Users.Member("rec", "Reto", 42);

    assertThat(eval("currentUser.greeting")).isEqualTo("Hello Reto");
  }

  @Test
  void hasTheGettersBehindAProxyOfAPersistenceProvider() throws Exception {
    user = new Users.Account$Proxy("Ann");
    assertThat(eval("currentUser.name")).isEqualTo("Lazy Ann");
    assertThat(eval("currentUser.admin")).isEqualTo(true);

    user = new Users.Hidden$Proxy("Hilda");
    assertThat(eval("currentUser.name")).isEqualTo("Hilda");
  }

  @Test
  void hasTheGettersThatAnInterfaceGives() throws Exception {
    user = new Users.Titled();

    assertThat(eval("currentUser.title")).isEqualTo("Dr.");
  }

  @Test
  void hasTheEntriesOfAUserThatIsAMap() throws Exception {
    user = new Users.FromDirectory(Map.of("mail", "ann@example.org"));

    assertThat(eval("currentUser.mail")).isEqualTo("ann@example.org");
  }

  @Test
  void hasItsOwnPropertyWhereTheUserHasOneOfThatName() throws Exception {
    user = new Users.Impostor();

    assertThat(eval("currentUser.fresh")).isEqualTo(true);
    assertThat(eval("currentUser.remembered")).isEqualTo(false);
    assertThat(eval("currentUser.user")).isSameAs(user);
    assertThat(eval("currentUser.user.remembered")).isEqualTo("by heart");
  }

  @Test
  void namesWhichClassLacksAProperty() {
    assertThatThrownBy(() -> eval("currentUser.nmae"))
        .isInstanceOf(PropertyNotFoundException.class)
        .hasMessageContaining(
            "#{currentUser.nmae}: the user is a "
                + Users.Account.class.getName()
                + ", which has no readable property 'nmae'.");
  }

  @Test
  void namesWhichRecordLacksAProperty() {
    user = new Users.Member("rec", "Reto", 42);

    assertThatThrownBy(() -> eval("currentUser.nmae"))
        .isInstanceOf(PropertyNotFoundException.class)
        .hasMessageContaining(Users.Member.class.getName());
  }

  @Test
  void findsNoPropertyThatCannotBeRead() {
    assertThatThrownBy(() -> eval("currentUser.password"))
        .isInstanceOf(PropertyNotFoundException.class)
        .hasMessageContaining("no readable property 'password'");
  }

  @Test
  void handsOnWhatAGetterThrows() {
    user = new Users.Broken();

    assertThatThrownBy(() -> eval("currentUser.name"))
        .isInstanceOf(ELException.class)
        .hasRootCauseMessage("The database is down");
  }
}
