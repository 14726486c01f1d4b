package io.github.cdilogin.rest;

import io.github.cdilogin.LoginEdge;
import io.github.cdilogin.LoginRequiredException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The edge of a REST resource: 401 with a reason for a program, the login view for a browser that
 * names HTML in {@code Accept}. Found by the REST implementation; an application that lists its
 * classes by hand adds this one to the list.
 *
 * @see <a href="https://jakarta.ee/specifications/restful-ws/3.1/">Jakarta RESTful Web Services
 *     3.1, chapter 4.4</a>
 * @since 0.1.0
 */
@Provider
public class LoginRequiredExceptionMapper implements ExceptionMapper<LoginRequiredException> {

  /** For the REST implementation. */
  public LoginRequiredExceptionMapper() {}

  @Override
  public Response toResponse(LoginRequiredException refusal) {
    try {
      return LoginEdge.answerRest(refusal)
          .map(status -> Response.status(status).build())
          .orElseGet(() -> Response.status(Status.UNAUTHORIZED).build());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
