package io.github.cdilogin.internal.request;

import io.github.cdilogin.LoginEvent.RequestDetails;
import io.github.cdilogin.internal.problem.LogSanitizer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Implements {@link RequestDetails}. */
public record CurrentRequestDetails(
    Instant at, String address, @Nullable String userAgent, String method, String path)
    implements RequestDetails {

  static RequestDetails of(HttpServletRequest request, Instant at) {
    return new CurrentRequestDetails(
        at,
        request.getRemoteAddr(),
        request.getHeader("User-Agent"),
        request.getMethod(),
        request.getRequestURI());
  }

  @Override
  public String toString() {
    return at
        + " "
        + LogSanitizer.of(address)
        + " "
        + LogSanitizer.of(method)
        + " "
        + LogSanitizer.of(path)
        + " by "
        + LogSanitizer.of(userAgent);
  }
}
