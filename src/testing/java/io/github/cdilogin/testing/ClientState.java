package io.github.cdilogin.testing;

import jakarta.servlet.ServletContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a {@link TestClient} sends with its requests: session, cookies, headers and address. */
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

  /** The session, unless it was invalidated. */
  @Nullable TestSession session() {
    return session != null && session.isAlive() ? session : null;
  }

  TestSession requiredSession() {
    TestSession living = session();
    if (living == null) {
      living = new TestSession(application);
      session = living;
    }
    return living;
  }

  void forgetSession() {
    session = null;
  }

  /** A new client. */
  void reset() {
    headers.clear();
    headers.put("User-Agent", "TestClient");
    cookies.clear();
    address = LOCALHOST;
    session = null;
  }
}
