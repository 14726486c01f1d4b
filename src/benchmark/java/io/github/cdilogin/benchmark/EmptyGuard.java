package io.github.cdilogin.benchmark;

import io.github.cdilogin.LoginRequired;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Replaces the guard in the application without the library: the lower bound of every guard. */
@LoginRequired
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class EmptyGuard {

  @AroundInvoke
  Object proceed(InvocationContext call) throws Exception {
    return call.proceed();
  }
}
