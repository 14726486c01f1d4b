package io.github.cdilogin;

import jakarta.ejb.ApplicationException;

/**
 * Thrown when there is no authenticated user and the called code requires one.
 *
 * <pre>{@code
 * assertThrows(LoginRequiredException.class, settings::changePassword);   // in a test
 * }</pre>
 *
 * <p>Applications rarely catch it: the library's filter catches it and sends the response. If an
 * application catches it between the guarded method and the servlet, the client gets the response
 * of the application instead of the login view. Outside of a request the caller gets the exception.
 *
 * <p>It is an EJB application exception: the container passes it to the caller unwrapped and does
 * not log it. It rolls back the transaction in which it is thrown, as every unchecked exception
 * does.
 *
 * <p>In a request it has no stack trace, because it controls the response and reports no fault.
 * {@link #guardedMember()} names the refused member.
 *
 * @since 0.1.0
 */
@ApplicationException(inherited = true, rollback = true)
public class LoginRequiredException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String guardedMember;

  /**
   * For the library, and for tests of an {@link UnauthorizedHandler}. Application code calls {@link
   * LoginManager#unauthorized()} and throws the result.
   *
   * @param guardedMember the class or method with the guard
   * @param message the text for developers
   * @param withStackTrace whether the exception has a stack trace
   */
  public LoginRequiredException(String guardedMember, String message, boolean withStackTrace) {
    super(message, null, false, withStackTrace);
    this.guardedMember = guardedMember;
  }

  /**
   * Returns the member that the guard protects.
   *
   * @return class and method, such as {@code Notes.open}, or the class
   */
  public String guardedMember() {
    return guardedMember;
  }

  /**
   * Returns why the request is refused.
   *
   * @return {@link RefusalReason#NOT_LOGGED_IN}; the subclass returns another reason
   */
  public RefusalReason reason() {
    return RefusalReason.NOT_LOGGED_IN;
  }
}
