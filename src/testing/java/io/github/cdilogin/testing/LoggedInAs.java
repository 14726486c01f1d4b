package io.github.cdilogin.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The user who is logged in during a test of a {@link LoginTest} class, or during all of them. The
 * method's annotation wins over that of its class, and that over the one around it.
 *
 * <pre>{@code
 * @LoggedInAs("1")                                                  // typed the password just now
 * @LoggedInAs(value = "1", ago = "PT20M")                           // twenty minutes ago
 * @LoggedInAs(value = "1", fresh = false, remembered = true)        // came back by the cookie
 * }</pre>
 *
 * <p>An annotation of the application's own may carry it: {@code @LoggedInAs("1") @interface
 * AsAda}.
 *
 * <p>An earlier request of the same client has logged in the user, also an inactive one, and has
 * fired its {@link io.github.cdilogin.LoginEvent.LoggedIn}; the test's own request has resolved no
 * user yet. A test whose user does not exist fails.
 *
 * @since 0.1.0
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(LoginTestJUnitExtension.class)
public @interface LoggedInAs {

  /**
   * The login id of a user that the application's {@link io.github.cdilogin.UserLoader} finds.
   *
   * @return a login id
   */
  String value();

  /**
   * Whether the login is fresh.
   *
   * @return {@code true} by default
   */
  boolean fresh() default true;

  /**
   * Whether the request carries a remember cookie of the user. The application needs a {@linkplain
   * io.github.cdilogin.LoginConfiguration#secretKey secret key} for that.
   *
   * @return {@code false} by default
   */
  boolean remembered() default false;

  /**
   * How long ago the user logged in, without a request since: {@code within}, the timeouts of a
   * login and the end of the remember cookie are counted from there.
   *
   * @return an ISO 8601 duration such as {@code PT20M}; by default none, just now
   */
  String ago() default "PT0S";
}
