package io.github.cdilogin;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Proceed, or throw. Runs before {@code @Transactional} would open a transaction for nothing. */
@LoginRequired
@Interceptor
@Priority(Guard.PRIORITY)
class LoginRequiredInterceptor {

  @AroundInvoke
  Object guard(InvocationContext call) throws Exception {
    Guard.requireLogin(call);
    return call.proceed();
  }
}
