package io.github.cdilogin.internal.guard;

import io.github.cdilogin.LoginRequired;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundConstruct;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;

/**
 * Checks {@link LoginRequired}. Runs before {@code @Transactional}, so that a refused call begins
 * no transaction.
 *
 * <p>Serializable for beans of passivating scopes. It has no state.
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
