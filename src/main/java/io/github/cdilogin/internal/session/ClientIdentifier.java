package io.github.cdilogin.internal.session;

import io.github.cdilogin.internal.crypto.Digest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Identifies a client: a digest of the connection's address and the user agent. Any client can
 * write the headers by which proxies forward an address, so they are the business of the server.
 */
public final class ClientIdentifier {

  /** 128 bits identify clients as well as 256, and every session holds one. */
  private static final int LENGTH = 16;

  private static final int RECENT_CLIENTS = 256;
  private static final int LONGEST_KEPT = 300;

  /**
   * A client that requests one page usually requests the next, so most identifiers need no digest.
   * A client that has lost its place to another one is digested again.
   */
  private static final AtomicReferenceArray<@Nullable Client> RECENT =
      new AtomicReferenceArray<>(RECENT_CLIENTS);

  private ClientIdentifier() {}

  /**
   * The identifier of the client that makes a request.
   *
   * @param request any request
   * @return a digest; two clients differ if their address or their user agent does
   */
  public static Digest of(HttpServletRequest request) {
    String address = request.getRemoteAddr();
    String userAgent = request.getHeader("User-Agent");
    int place =
        Math.floorMod(address.hashCode() * 31 + Objects.hashCode(userAgent), RECENT_CLIENTS);
    Client recent = RECENT.get(place);
    if (recent != null && recent.is(address, userAgent)) {
      return recent.identifier();
    }
    Client client = Client.of(address, userAgent);
    if (userAgent == null || userAgent.length() <= LONGEST_KEPT) {
      RECENT.set(place, client);
    }
    return client.identifier();
  }

  private record Client(String address, @Nullable String userAgent, Digest identifier) {

    /** Neither part can hold a line break, so no two pairs read the same. */
    static Client of(String address, @Nullable String userAgent) {
      return new Client(
          address, userAgent, Digest.of(address + '\n' + userAgent).shortened(LENGTH));
    }

    boolean is(String address, @Nullable String userAgent) {
      return this.address.equals(address) && Objects.equals(this.userAgent, userAgent);
    }
  }
}
