package conformance.people;

import io.github.cdilogin.LoginUser;

/** A user that is not the library's own anonymous user: a person, or a guest with a name. */
public interface Someone extends LoginUser {

  /** The id of the contract's table; null for a guest. */
  String id();

  String name();
}
