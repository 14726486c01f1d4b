package conformance.people;

import static java.util.stream.Collectors.toMap;

import conformance.Profile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Section 2 of the contract: the table of users, their changes by the control pages, and the calls
 * of the user loader.
 */
@ApplicationScoped
public class People {

  private static final Map<String, Account> TABLE =
      Stream.of(
              account("1", "Ada", true),
              account("2", "Ben", true),
              account("3", "Cleo", false),
              account("0", "Zero", true),
              account("山田", "Jürgen", true),
              account("pipe|user|7", "Pipe", true),
              account("L" + "o".repeat(998) + "G", "Long", true),
              account("a b;c,d=\"e\"\\f%41&g+h", "Punct", true),
              account("eve", "Eve <b>&\"'", true))
          .collect(toMap(Account::id, account -> account));

  @Inject private Profile profile;

  private final Map<String, Account> accounts = new ConcurrentHashMap<>(TABLE);
  private final List<String> calls = new ArrayList<>();

  /** The user loader: finds a user by login id, and records the call. */
  public Person load(String loginId) {
    note(loginId);
    return present().filter(person -> person.loginId().equals(loginId)).findFirst().orElse(null);
  }

  /** Finds a user by the real id, as a login form does. */
  public Optional<Person> find(String id) {
    return Optional.ofNullable(accounts.get(id)).filter(Account::exists).map(this::person);
  }

  /** Returns the person with a login id; {@code null} if there is none. */
  public String realId(String loginId) {
    return accounts.values().stream()
        .filter(account -> person(account).loginId().equals(loginId))
        .map(Account::id)
        .findFirst()
        .orElse(loginId);
  }

  /** Resets all persons, and the recorded calls. */
  public void reset() {
    accounts.putAll(TABLE);
    takeCalls();
  }

  /** Returns the calls of the user loader since the last call of this method. */
  public List<String> takeCalls() {
    synchronized (calls) {
      List<String> taken = List.copyOf(calls);
      calls.clear();
      return taken;
    }
  }

  /** Changes the state of a person; false if there is no such id or no such state. */
  public boolean setState(String id, String state) {
    return switch (state) {
      case "removed" -> change(id, account -> account.existing(false));
      case "active" -> change(id, account -> account.active(true));
      case "inactive" -> change(id, account -> account.active(false));
      case "normal" -> change(id, account -> account.existing(true).active(TABLE.get(id).active()));
      default -> false;
    };
  }

  /** Gives a person another alternative id; false if there is no such id. */
  public boolean rotate(String id) {
    return change(id, Account::rotated);
  }

  /** Gives a person another login stamp; false if there is no such id. */
  public boolean restamp(String id) {
    return change(id, Account::restamped);
  }

  private boolean change(String id, UnaryOperator<Account> change) {
    return accounts.computeIfPresent(id, (same, account) -> change.apply(account)) != null;
  }

  private void note(String loginId) {
    synchronized (calls) {
      calls.add(loginId);
    }
  }

  private Stream<Person> present() {
    return accounts.values().stream().filter(Account::exists).map(this::person);
  }

  private Person person(Account account) {
    String loginId = profile.isOneOf("alt-id") ? account.alternativeId() : account.id();
    String stamp = profile.isOneOf("stamped") ? "stamp-" + account.stamp() : "";
    return new Person(account.id(), account.name(), account.active(), loginId, stamp);
  }

  private static Account account(String id, String name, boolean active) {
    return new Account(id, name, active, true, 0, 0);
  }

  /** A row of the table. */
  private record Account(
      String id, String name, boolean active, boolean exists, int turn, int stamp) {

    String alternativeId() {
      return "alt-" + id + "-" + turn;
    }

    Account active(boolean active) {
      return new Account(id, name, active, exists, turn, stamp);
    }

    Account existing(boolean exists) {
      return new Account(id, name, active, exists, turn, stamp);
    }

    Account rotated() {
      return new Account(id, name, active, exists, turn + 1, stamp);
    }

    Account restamped() {
      return new Account(id, name, active, exists, turn, stamp + 1);
    }
  }
}
