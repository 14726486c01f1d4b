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
 * Somebody must be logged in and must have proved it in this session, or the method does not run:
 * for what a borrowed or stolen session must not do, such as changing the password.
 *
 * <pre>{@code
 * @FreshLoginRequired public String deleteAccount() { ... }                    // ever in this session
 * @FreshLoginRequired(within = "PT10M") public String changePassword() { ... } // in the last ten minutes
 * }</pre>
 *
 * <p>A login becomes fresh by {@link LoginManager#login(LoginUser)} and by {@link
 * LoginManager#confirmLogin()}. Nobody logged in is refused as by {@link LoginRequired}; somebody
 * who is not fresh enough gets a {@link FreshLoginRequiredException} and is led to the refresh
 * view. Where it may stand: as {@link LoginRequired}.
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
   * How long ago the login may have become fresh, as an ISO-8601 duration ({@code PT10M}, {@code
   * PT30S}); longer than zero. Anything else fails the deployment (LOGIN-009).
   *
   * @return the duration; empty (the default) for "at any time in this session"
   */
  @Nonbinding
  String within() default "";
}
