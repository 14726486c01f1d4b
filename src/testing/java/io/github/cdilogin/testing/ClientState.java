package io.github.cdilogin.testing;

import jakarta.servlet.ServletContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The state that a {@link TestClient} keeps between requests: session, cookies, headers, address.
 */
final class ClientState {

  private static final String LOCALHOST = "127.0.0.1";

  private final ServletContext application = TestServletContext.create();
  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private String address = LOCALHOST;
  private @Nullable TestSession session;

  ServletContext application() {
    return application;
  }

  Map<String, String> headers() {
    return headers;
  }

  Map<String, String> cookies() {
    return cookies;
  }

  String address() {
    return address;
  }

  void setAddress(String remoteAddress) {
    address = remoteAddress;
  }

  /** Returns the session; {@code null} if there is none, or it was invalidated. */
  @Nullable TestSession session() {
    return session != null && session.isValid() ? session : null;
  }

  TestSession requiredSession() {
    TestSession current = session();
    if (current == null) {
      current = new TestSession(application);
      session = current;
    }
    return current;
  }

  void removeSession() {
    session = null;
  }

  /** Resets the state to that of a new client. */
  void reset() {
    headers.clear();
    headers.put("User-Agent", "TestClient");
    cookies.clear();
    address = LOCALHOST;
    session = null;
  }
}
