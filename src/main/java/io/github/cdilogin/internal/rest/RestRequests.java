package io.github.cdilogin.internal.rest;

import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.internal.request.RequestState;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Marks a request that a resource serves, before every other filter, so that the library does not
 * read its body. Not before the request is matched: a REST implementation that runs as a servlet
 * filter may pass on what matches none of its resources. The REST implementation finds it; an
 * application that lists its classes by hand adds {@link LoginFeature}.
 *
 * @since 0.1.0
 */
@Provider
@Priority(Integer.MIN_VALUE)
public class RestRequests implements ContainerRequestFilter {

  /** For the REST implementation. */
  public RestRequests() {}

  @Override
  public void filter(ContainerRequestContext request) {
    RequestState state = CurrentRequest.state();
    if (state != null) {
      state.markRest();
    }
  }
}
