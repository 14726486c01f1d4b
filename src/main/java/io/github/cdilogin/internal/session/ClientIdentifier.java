package io.github.cdilogin.internal.session;

import io.github.cdilogin.internal.secret.Digest;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Tells clients apart: a digest of the connection's address and the user agent. Headers by which
 * proxies forward an address are written by anybody, so they are the server's business.
 */
public final class ClientIdentifier {

  private ClientIdentifier() {}

  /**
   * The identifier of the client that makes a request.
   *
   * @param request any request
   * @return a digest; two clients differ if their address or their user agent does
   */
  public static Digest of(HttpServletRequest request) {
    // Neither part can hold a line break, so no two pairs read the same.
    return Digest.of(request.getRemoteAddr() + '\n' + request.getHeader("User-Agent"));
  }
}
