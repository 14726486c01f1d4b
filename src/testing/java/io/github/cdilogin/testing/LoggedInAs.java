package io.github.cdilogin.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Logs in a user for a test of a {@link LoginTest} class, or for all its tests. An annotation of a
 * method overrides that of its class, and an annotation of a class that of the enclosing class.
 *
 * <pre>{@code
 * @LoggedInAs("1")                                                  // logged in just now
 * @LoggedInAs(value = "1", ago = "PT20M")                           // logged in 20 minutes ago
 * @LoggedInAs(value = "1", fresh = false, remembered = true)        // restored by the cookie
 * }</pre>
 *
 * <p>It can be a meta-annotation: {@code @LoggedInAs("1") @interface AsAda}.
 *
 * <p>An earlier request of the same client logs in the user, also an inactive one, and fires {@link
 * io.github.cdilogin.LoginEvent.LoggedIn}. The request of the test has not resolved the user yet.
 * If the loader does not find the user, the test fails.
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
   * Returns the login id of a user that the application's {@link io.github.cdilogin.UserLoader}
   * finds.
   *
   * @return a login id
   */
  String value();

  /**
   * Returns whether the login is fresh.
   *
   * @return {@code true} by default
   */
  boolean fresh() default true;

  /**
   * Returns whether the request has a remember cookie of the user. The application needs a
   * {@linkplain io.github.cdilogin.LoginConfiguration#secretKey secret key} for it.
   *
   * @return {@code false} by default
   */
  boolean remembered() default false;

  /**
   * Returns how long ago the user logged in, without a request since then. {@code within}, the
   * timeouts of the login and the expiry of the remember cookie are relative to that time.
   *
   * @return an ISO-8601 duration such as {@code PT20M}; by default zero
   */
  String ago() default "PT0S";
}
