package io.github.cdilogin.rest;

import io.github.cdilogin.internal.rest.GuardedResources;
import io.github.cdilogin.internal.rest.LoginRequiredExceptionMapper;
import io.github.cdilogin.internal.rest.RestRequests;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;

/**
 * Registers the REST support of the library in an application that lists its classes. Without such
 * a list the REST implementation finds the classes, and this feature is not needed.
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

  /** Called by the REST implementation. */
  public LoginFeature() {}

  @Override
  public boolean configure(FeatureContext context) {
    register(context, LoginRequiredExceptionMapper.class);
    register(context, GuardedResources.class);
    register(context, RestRequests.class);
    return true;
  }

  private static void register(FeatureContext context, Class<?> component) {
    if (!context.getConfiguration().isRegistered(component)) {
      context.register(component);
    }
  }
}
