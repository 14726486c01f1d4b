package io.github.cdilogin;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Requires an authenticated user. Otherwise the method does not run.
 *
 * <pre>{@code
 * @Named @RequestScoped @LoginRequired class Settings { ... }        // all business methods
 * @LoginRequired public List<Invoice> open() { ... }                  // this method
 * }</pre>
 *
 * <p>It works on beans of every scope, on Faces beans (actions, view actions, value expressions),
 * on REST resources that are beans, on stereotypes, on superclasses, on observer and producer
 * methods, and on the class or the {@code service} method of a servlet. Where it cannot work the
 * deployment fails (LOGIN-003 to LOGIN-008, LOGIN-016 to LOGIN-028): on private, static and final
 * methods, final classes, other methods of a servlet, overridden methods, interfaces, and classes
 * that no container intercepts. The guide lists every case.
 *
 * <p>If the guard is on the class, a refused call of a bean of a normal scope does not construct
 * the bean, and its {@code @PostConstruct} method does not run. If the guard is on a method, it may
 * run. The construction of a dependent bean or an enterprise bean is not guarded.
 *
 * <p>The guard runs in the thread of the caller, before the interceptors of the platform such as
 * those of transactions and of {@code @Asynchronous} methods (Jakarta Concurrency).
 *
 * <p>A refused call throws {@link LoginRequiredException}, which the library processes: a client
 * that requests a page is redirected to the login view, and any other client gets 401. Code that
 * runs outside of a request (a timer, an executor) gets the exception. An {@code OPTIONS} request
 * needs no login, and does not run the method.
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
