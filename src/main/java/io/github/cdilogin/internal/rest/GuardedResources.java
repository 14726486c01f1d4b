package io.github.cdilogin.internal.rest;

import io.github.cdilogin.internal.guard.ResourceGuard;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/**
 * Checks the guard of a resource's method before its entity is read and validated, and after the
 * request filters of the application. A method without a guard gets no filter. The REST
 * implementation finds it; an application that lists its classes by hand adds {@link LoginFeature}.
 *
 * @see <a href="https://jakarta.ee/specifications/restful-ws/3.1/">Jakarta RESTful Web Services
 *     3.1, chapter 6</a>
 * @since 0.1.0
 */
@Provider
public class GuardedResources implements DynamicFeature {

  /** For the REST implementation. */
  public GuardedResources() {}

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    ResourceGuard.of(resource.getResourceClass(), resource.getResourceMethod())
        .ifPresent(guard -> context.register(new GuardFilter(guard), Integer.MAX_VALUE));
  }
}
