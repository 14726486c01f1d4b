package io.github.cdilogin.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What a {@link TestClient} sends with its requests: session, cookies, headers and address. */
final class ClientState {

  private static final String LOCALHOST = "127.0.0.1";

  private final ClientSession session = new ClientSession(new TestServletContext());
  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private String address = LOCALHOST;

  Map<String, String> headers() {
    return headers;
  }

  Map<String, String> cookies() {
    return cookies;
  }

  void setAddress(String remoteAddress) {
    address = remoteAddress;
  }

  ClientSession session() {
    return session;
  }

  TestRequest request(String method, String url) {
    TestRequest request = new TestRequest(session, method, url).remoteAddress(address);
    headers.forEach(request::header);
    cookies.forEach(request::cookie);
    return request;
  }

  /** A new client. */
  void reset() {
    headers.clear();
    headers.put("User-Agent", "TestClient");
    headers.put("Accept-Language", "en");
    cookies.clear();
    address = LOCALHOST;
    session.set(null);
  }
}
