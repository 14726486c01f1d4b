package io.github.cdilogin.internal.session;

import io.github.cdilogin.internal.crypto.Digest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Identifies a client by a digest of its address and its user agent. Forwarded headers are not
 * read, because any client can send them; the server evaluates them if it is configured to.
 */
public final class ClientIdentifier {

  /** 128 bits are sufficient, and keep sessions small. */
  private static final int LENGTH = 16;

  private static final int RECENT_CLIENTS = 256;
  private static final int LONGEST_KEPT = 300;

  /**
   * Recently computed identifiers, because most requests come from clients with earlier requests.
   * An overwritten identifier is computed again.
   */
  private static final AtomicReferenceArray<@Nullable Client> RECENT =
      new AtomicReferenceArray<>(RECENT_CLIENTS);

  private ClientIdentifier() {}

  /**
   * Returns the identifier of the client that sent a request.
   *
   * @param request any request
   * @return a digest of address and user agent
   */
  public static Digest of(HttpServletRequest request) {
    String address = request.getRemoteAddr();
    String userAgent = request.getHeader("User-Agent");
    int index =
        Math.floorMod(address.hashCode() * 31 + Objects.hashCode(userAgent), RECENT_CLIENTS);
    Client recent = RECENT.get(index);
    if (recent != null && recent.is(address, userAgent)) {
      return recent.identifier();
    }
    Client client = Client.of(address, userAgent);
    if (userAgent == null || userAgent.length() <= LONGEST_KEPT) {
      RECENT.set(index, client);
    }
    return client.identifier();
  }

  private record Client(String address, @Nullable String userAgent, Digest identifier) {

    /** Address and header contain no line break, so different pairs have different texts. */
    static Client of(String address, @Nullable String userAgent) {
      return new Client(
          address, userAgent, Digest.of(address + '\n' + userAgent).shortened(LENGTH));
    }

    boolean is(String address, @Nullable String userAgent) {
      return this.address.equals(address) && Objects.equals(this.userAgent, userAgent);
    }
  }
}
