package io.github.cdilogin.benchmark.application;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** An empty interceptor, the lower bound of every interceptor. */
@Empty
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class EmptyInterceptor {

  @AroundInvoke
  Object proceed(InvocationContext call) throws Exception {
    return call.proceed();
  }
}
