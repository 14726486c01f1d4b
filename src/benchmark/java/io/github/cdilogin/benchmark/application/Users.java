package io.github.cdilogin.benchmark.application;

import io.github.cdilogin.LoginConfiguration;
import io.github.cdilogin.LoginUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/** The users. They are in memory, because the loader is not measured. */
@ApplicationScoped
public class Users {

  /** The name of each user. */
  public static final String NAME = "Ada Lovelace";

  /** A user without a stamp. */
  public static final LoginUser PLAIN = new Person("42", "", NAME);

  /** A user with a stamp, of which the library stores a digest. */
  public static final LoginUser STAMPED =
      new Person("43", "WZRHGrsBESr8wYFZ9sx0tPURuZgG2lmz", NAME);

  private static final Map<String, LoginUser> ALL =
      Map.of(PLAIN.loginId(), PLAIN, STAMPED.loginId(), STAMPED);

  /** Returns the user with this id. */
  public static LoginUser find(String loginId) {
    return ALL.get(loginId);
  }

  void configure(@Observes LoginConfiguration login) {
    login.userLoader(Users::find).secretKey("a-secret-of-thirty-two-bytes-or-more");
  }

  private record Person(String loginId, String stamp, String name) implements LoginUser {

    @Override
    public String loginId() {
      return loginId;
    }

    @Override
    public String loginStamp() {
      return stamp;
    }
  }
}
