package io.github.cdilogin.internal.guard;

import io.github.cdilogin.FreshLoginRequired;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundConstruct;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;

/**
 * Checks {@link FreshLoginRequired}.
 *
 * <p>Serializable for beans of passivating scopes. It has no state.
 */
@FreshLoginRequired
@Interceptor
@Priority(LoginGuard.PRIORITY + 1)
public class FreshLoginRequiredInterceptor implements Serializable {

  private static final long serialVersionUID = 1L;

  @AroundConstruct
  void construct(InvocationContext construction) throws Exception {
    LoginGuard.requireFreshLoginToConstruct(construction);
    construction.proceed();
  }

  @AroundInvoke
  Object guard(InvocationContext call) throws Exception {
    LoginGuard.requireFreshLogin(call);
    return call.proceed();
  }
}
