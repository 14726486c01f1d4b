package io.github.cdilogin;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Requires an authenticated user whose login was confirmed with credentials in this session.
 * Otherwise the method does not run. For actions that a restored or hijacked session must not
 * perform, such as changing the password.
 *
 * <pre>{@code
 * @FreshLoginRequired public String deleteAccount() { ... }                    // at any time in this session
 * @FreshLoginRequired(within = "PT10M") public String changePassword() { ... } // in the last ten minutes
 * }</pre>
 *
 * <p>{@link LoginManager#login(LoginUser)} and {@link LoginManager#confirmLogin()} make a login
 * fresh. An anonymous user is refused as by {@link LoginRequired}; a user whose login is not fresh
 * enough gets a {@link FreshLoginRequiredException} and is redirected to the refresh view. It can
 * be placed where {@link LoginRequired} can be placed.
 *
 * @since 0.1.0
 */
@InterceptorBinding
@Inherited
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface FreshLoginRequired {

  /**
   * How long ago the login may have been confirmed: an ISO-8601 duration longer than zero, such as
   * {@code PT10M} or {@code PT30S}. Any other value stops the deployment (LOGIN-009).
   *
   * @return the duration; empty (the default) for "at any time in this session"
   */
  @Nonbinding
  String within() default "";
}
