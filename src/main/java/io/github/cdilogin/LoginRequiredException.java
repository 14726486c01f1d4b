package io.github.cdilogin;

import jakarta.ejb.ApplicationException;

/**
 * Nobody is logged in, and the code that was called needs somebody.
 *
 * <p>Applications rarely meet it: the library answers it at the edge of the request. Code outside
 * of a request gets it as it is. Do not catch it between the guarded method and the edge, or the
 * visitor sees whatever you answer instead of the login view.
 *
 * <p>For an EJB container it is an application exception: it reaches the caller as it is, and is no
 * entry in the log. It rolls back the transaction in which it is thrown, as every unchecked
 * exception does: what was begun for a call that is refused midway is not committed.
 *
 * <p>Inside a request it has no stack trace: it is an answer, not a fault. It says which method
 * refused in {@link #place()}.
 *
 * @since 0.1.0
 */
@ApplicationException(inherited = true, rollback = true)
public class LoginRequiredException extends RuntimeException {

  static final String NOT_LOGGED_IN = "not-logged-in";
  static final String NOT_FRESH = "not-fresh";
  static final String EXPIRED = "expired";

  private static final long serialVersionUID = 1L;

  private final String place;

  LoginRequiredException(String place, String message, boolean withStackTrace) {
    super(message, null, false, withStackTrace);
    this.place = place;
  }

  /**
   * What was refused.
   *
   * @return class and method that carry the guard, e.g. {@code Notes.open}
   */
  public String place() {
    return place;
  }

  /**
   * Why, in a word for programs. It is the {@code reason} of the problem document that a program
   * gets.
   *
   * @return {@code not-logged-in}; {@code not-fresh} or {@code expired} for the subclass
   */
  public String reason() {
    return NOT_LOGGED_IN;
  }
}
