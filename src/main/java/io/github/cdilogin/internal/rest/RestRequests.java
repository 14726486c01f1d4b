package io.github.cdilogin.internal.rest;

import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.internal.request.RequestState;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Marks requests to REST resources, before every other filter, so that the library does not read
 * the body. Runs after the request is matched, because a REST implementation that is a servlet
 * filter may pass on other requests. The REST implementation finds this class; an application that
 * lists its classes registers {@link LoginFeature}.
 *
 * @since 0.1.0
 */
@Provider
@Priority(Integer.MIN_VALUE)
public class RestRequests implements ContainerRequestFilter {

  /** Called by the REST implementation. */
  public RestRequests() {}

  @Override
  public void filter(ContainerRequestContext request) {
    RequestState state = CurrentRequest.state();
    if (state != null) {
      state.markRest();
    }
  }
}
