package io.github.cdilogin;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Proceed, or throw. */
@FreshLoginRequired
@Interceptor
@Priority(Guard.PRIORITY + 1)
class FreshLoginRequiredInterceptor {

  @AroundInvoke
  Object guard(InvocationContext call) throws Exception {
    Guard.requireFreshLogin(call);
    return call.proceed();
  }
}
