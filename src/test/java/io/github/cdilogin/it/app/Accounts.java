package io.github.cdilogin.it.app;

import io.github.cdilogin.LoginUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Users of each kind an application may have: a class, a record, a hidden class. */
@ApplicationScoped
public class Accounts {

  private final Map<String, LoginUser> users = new ConcurrentHashMap<>();
  private final AtomicInteger loads = new AtomicInteger();

  public Accounts() {
    users.put("ada", new Person("ada", "Ada Lovelace", true));
    users.put("ben", new Card("ben", "Ben Record"));
    users.put("cleo", new Person("cleo", "Cleo", false));
    users.put("hidden", new Hidden("hidden"));
  }

  public LoginUser find(String id) {
    loads.incrementAndGet();
    return users.get(id);
  }

  /** As {@link #find}, but not counted: the application's own question. */
  public LoginUser peek(String id) {
    return users.get(id);
  }

  public LoginUser findByKey(String key) {
    return key == null ? null : users.get(key.replace("key-of-", ""));
  }

  public int loadsSinceLastAsked() {
    return loads.getAndSet(0);
  }

  public static class Person implements LoginUser {

    private final String id;
    private final String name;
    private final boolean active;

    Person(String id, String name, boolean active) {
      this.id = id;
      this.name = name;
      this.active = active;
    }

    @Override
    public String loginId() {
      return id;
    }

    public String getName() {
      return name;
    }

    @Override
    public boolean isActive() {
      return active;
    }

    public String greet(String greeting) {
      return greeting + ", " + name;
    }
  }

  public record Card(String id, String name) implements LoginUser {

    @Override
    public String loginId() {
      return id;
    }

    public String greet(String greeting) {
      return greeting + ", " + name;
    }
  }

  private static class Hidden implements LoginUser {

    private final String id;

    Hidden(String id) {
      this.id = id;
    }

    @Override
    public String loginId() {
      return id;
    }

    String getName() {
      return "not readable";
    }

    @SuppressWarnings("unused")
    public String getTitle() {
      return "Hidden Class";
    }
  }
}
