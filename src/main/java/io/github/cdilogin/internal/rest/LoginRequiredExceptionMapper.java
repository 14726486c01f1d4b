package io.github.cdilogin.internal.rest;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.cdilogin.LoginRequiredException;
import io.github.cdilogin.internal.http.PreparedResponse;
import io.github.cdilogin.internal.refusal.RefusalProcessor;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Maps a refusal to a response: 401 with a reason, or a redirect to the login view for a browser
 * that navigates. The REST implementation finds this class; an application that lists its classes
 * registers {@link LoginFeature}.
 *
 * @see <a href="https://jakarta.ee/specifications/restful-ws/3.1/">Jakarta RESTful Web Services
 *     3.1, chapter 4.4</a>
 * @since 0.1.0
 */
@Provider
public class LoginRequiredExceptionMapper implements ExceptionMapper<LoginRequiredException> {

  /** Called by the REST implementation. */
  public LoginRequiredExceptionMapper() {}

  /** Jersey calls this method more than once for an exception of an EJB. */
  @Override
  public Response toResponse(LoginRequiredException refusal) {
    try {
      return RefusalProcessor.processForRest(refusal)
          .map(LoginRequiredExceptionMapper::response)
          .orElseGet(() -> Response.status(Status.UNAUTHORIZED).build());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The body is a byte array, because a JSON writer would quote a string. */
  private static Response response(PreparedResponse prepared) {
    ResponseBuilder response = Response.status(prepared.status());
    prepared.headers().forEach(response::header);
    return prepared.body().isEmpty()
        ? response.build()
        : response.type(prepared.type()).entity(prepared.body().getBytes(US_ASCII)).build();
  }
}
