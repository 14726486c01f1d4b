package io.github.cdilogin;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Requires an authenticated user; otherwise the method does not run.
 *
 * <pre>{@code
 * @Named @RequestScoped @LoginRequired class Settings { ... }        // every business method
 * @LoginRequired public List<Invoice> open() { ... }                  // this one
 * }</pre>
 *
 * <p>Works on beans of every scope, on Faces beans (actions, view actions, value expressions), on
 * REST resources that are beans, on stereotypes, on superclasses, on observer and producer methods,
 * and on the class or the {@code service} method of a servlet. Where it could not work (private,
 * static or final methods, final classes, other methods of a servlet, overridden methods,
 * interfaces, classes that no container intercepts) the deployment fails; the guide lists every
 * case.
 *
 * <p>A refused call of a bean of a normal scope does not construct the bean if the class carries
 * the guard: its {@code @PostConstruct} method does not run. With guards on methods it may run. The
 * construction of a dependent bean or an enterprise bean is no call, and is not guarded.
 *
 * <p>The guard runs before the interceptors of the platform, such as those of transactions and of
 * {@code @Asynchronous} methods (Jakarta Concurrency): it runs in the thread of the caller.
 *
 * <p>A refusal is a {@link LoginRequiredException}, which the library answers: a page is redirected
 * to the login view and back, a program gets 401. Code that runs outside of a request (a timer, an
 * executor) gets the exception itself. An {@code OPTIONS} request is answered without a login, and
 * without running the method.
 *
 * @see <a href="https://jakarta.ee/specifications/interceptors/2.1/">Jakarta Interceptors 2.1</a>
 * @since 0.1.0
 */
@InterceptorBinding
@Inherited
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface LoginRequired {}
