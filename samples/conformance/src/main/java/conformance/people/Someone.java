package conformance.people;

import io.github.cdilogin.LoginUser;

/** A person, or a guest with a name, but not the default anonymous user. */
public interface Someone extends LoginUser {

  /** Returns the id in the contract's table; null for a guest. */
  String id();

  String name();
}
