package io.github.cdilogin.rest;

import io.github.cdilogin.internal.rest.GuardedResources;
import io.github.cdilogin.internal.rest.LoginRequiredExceptionMapper;
import io.github.cdilogin.internal.rest.RestRequests;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;

/**
 * All that the library has for REST, for an application that lists its classes by hand. Without
 * such a list the REST implementation finds each of them, and this class is not needed.
 *
 * <pre>{@code
 * @ApplicationPath("/api")
 * public class Api extends Application {
 *   @Override
 *   public Set<Class<?>> getClasses() {
 *     return Set.of(LoginFeature.class, Orders.class);
 *   }
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public class LoginFeature implements Feature {

  /** For the REST implementation. */
  public LoginFeature() {}

  @Override
  public boolean configure(FeatureContext context) {
    register(context, LoginRequiredExceptionMapper.class);
    register(context, GuardedResources.class);
    register(context, RestRequests.class);
    return true;
  }

  private static void register(FeatureContext context, Class<?> ours) {
    if (!context.getConfiguration().isRegistered(ours)) {
      context.register(ours);
    }
  }
}
