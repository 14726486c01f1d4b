package io.github.cdilogin.internal.el;

import io.github.cdilogin.LoginUser;
import io.github.cdilogin.fixture.Guest;
import java.util.HashMap;
import java.util.Map;

/** The users of different applications. */
final class Users {

  private Users() {}

  /** A user with an id. */
  public abstract static class Person implements LoginUser {
    @Override
    public String loginId() {
      return "person";
    }
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
  static class Hidden extends Person {
    private final String name;

    Hidden(String name) {
      this.name = name;
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
  public static final class Titled extends Person implements WithTitle {}

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
  public static final class Impostor extends Person {
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
  public static final class Broken extends Person {
    public String getName() {
      throw new IllegalStateException("The database is down");
    }
  }

  /** A guest with a name. */
  static final class NamedGuest extends Guest {
    public String getName() {
      return "dear guest";
    }
  }
}
