package conformance.people;

import io.github.cdilogin.LoginUser;

/** Who a visitor can be, apart from the library's own nobody: a person, or a guest with a name. */
public interface Someone extends LoginUser {

  /** The id of the contract's table; null for a guest. */
  String id();

  String name();
}
