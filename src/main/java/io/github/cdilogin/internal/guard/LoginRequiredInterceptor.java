package io.github.cdilogin.internal.guard;

import io.github.cdilogin.LoginRequired;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundConstruct;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;

/**
 * Proceed, or throw. Runs before {@code @Transactional} would open a transaction for nothing.
 *
 * <p>Serializable, as beans of passivating scopes need it; it holds no state.
 */
@LoginRequired
@Interceptor
@Priority(LoginGuard.PRIORITY)
public class LoginRequiredInterceptor implements Serializable {

  private static final long serialVersionUID = 1L;

  @AroundConstruct
  void construct(InvocationContext construction) throws Exception {
    LoginGuard.requireLoginToConstruct(construction);
    construction.proceed();
  }

  @AroundInvoke
  Object guard(InvocationContext call) throws Exception {
    LoginGuard.requireLogin(call);
    return call.proceed();
  }
}
