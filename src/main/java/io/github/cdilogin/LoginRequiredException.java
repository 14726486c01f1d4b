package io.github.cdilogin;

import jakarta.ejb.ApplicationException;

/**
 * There is no authenticated user, and the code that was called requires one.
 *
 * <p>Applications rarely catch it: the library answers it when it leaves the application. Outside
 * of a request the caller gets it as it is. Do not catch it between the guarded method and the
 * servlet, or the client gets your response instead of the login view.
 *
 * <p>For an EJB container it is an application exception: it reaches the caller as it is, and is no
 * entry in the log. It rolls back the transaction in which it is thrown, as every unchecked
 * exception does: what was begun for a call that is refused midway is not committed.
 *
 * <p>In a request it has no stack trace, because it is a response and no fault. {@link
 * #guardedMember()} names what was called.
 *
 * @since 0.1.0
 */
@ApplicationException(inherited = true, rollback = true)
public class LoginRequiredException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String guardedMember;

  /**
   * For the library, and for tests of an {@link UnauthorizedHandler}. Application code throws what
   * {@link LoginManager#unauthorized()} returns.
   *
   * @param guardedMember class and method that carry the guard
   * @param message the text for developers
   * @param withStackTrace whether the exception has a stack trace
   */
  public LoginRequiredException(String guardedMember, String message, boolean withStackTrace) {
    super(message, null, false, withStackTrace);
    this.guardedMember = guardedMember;
  }

  /**
   * What the guard protects.
   *
   * @return class and method, such as {@code Notes.open}, or the class
   */
  public String guardedMember() {
    return guardedMember;
  }

  /**
   * Why the request is refused.
   *
   * @return {@link RefusalReason#NOT_LOGGED_IN}; another reason from the subclass
   */
  public RefusalReason reason() {
    return RefusalReason.NOT_LOGGED_IN;
  }
}
