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
 * The edge of a REST resource: 401 with a reason, or the login view for a browser that navigates.
 * The REST implementation finds it; an application that lists its classes by hand adds {@link
 * LoginFeature}.
 *
 * @see <a href="https://jakarta.ee/specifications/restful-ws/3.1/">Jakarta RESTful Web Services
 *     3.1, chapter 4.4</a>
 * @since 0.1.0
 */
@Provider
public class LoginRequiredExceptionMapper implements ExceptionMapper<LoginRequiredException> {

  /** For the REST implementation. */
  public LoginRequiredExceptionMapper() {}

  /** May be called more than once for one refusal: Jersey does so for what an EJB throws. */
  @Override
  public Response toResponse(LoginRequiredException refusal) {
    try {
      return RefusalProcessor.processForRest(refusal)
          .map(LoginRequiredExceptionMapper::response)
          .orElseGet(() -> Response.status(Status.UNAUTHORIZED).build());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The body as bytes, because a writer of JSON would quote a text once more. */
  private static Response response(PreparedResponse answer) {
    ResponseBuilder response = Response.status(answer.status());
    answer.headers().forEach(response::header);
    return answer.body().isEmpty()
        ? response.build()
        : response.type(answer.type()).entity(answer.body().getBytes(US_ASCII)).build();
  }
}
