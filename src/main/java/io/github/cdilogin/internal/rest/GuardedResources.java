package io.github.cdilogin.internal.rest;

import io.github.cdilogin.internal.guard.ResourceGuard;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/**
 * Registers a filter for each guarded method of a resource. The filter runs before the entity is
 * read and validated, and after the request filters of the application. The REST implementation
 * finds this class; an application that lists its classes registers {@link LoginFeature}.
 *
 * @see <a href="https://jakarta.ee/specifications/restful-ws/3.1/">Jakarta RESTful Web Services
 *     3.1, chapter 6</a>
 * @since 0.1.0
 */
@Provider
public class GuardedResources implements DynamicFeature {

  /** Called by the REST implementation. */
  public GuardedResources() {}

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    ResourceGuard.of(resource.getResourceClass(), resource.getResourceMethod())
        .ifPresent(guard -> context.register(new GuardFilter(guard), Integer.MAX_VALUE));
  }
}
