package io.github.cdilogin.internal.http;

import java.util.Map;

/**
 * A response that is not written yet, for a REST implementation to send. Immutable.
 *
 * @param status the HTTP status
 * @param headers the headers without the content type; the map is copied
 * @param type the content type; empty if there is no body
 * @param body ASCII text; empty if there is none
 */
public record PreparedResponse(int status, Map<String, String> headers, String type, String body) {

  /**
   * Creates a response.
   *
   * @param status the HTTP status
   * @param headers the headers
   * @param type the content type
   * @param body the body
   */
  public PreparedResponse {
    headers = Map.copyOf(headers);
  }
}
