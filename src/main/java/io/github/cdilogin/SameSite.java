package io.github.cdilogin;

/**
 * Whether a browser sends a cookie with requests that another site has initiated.
 *
 * <pre>{@code
 * login.rememberCookieSameSite(SameSite.STRICT);
 * }</pre>
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis">RFC 6265bis,
 *     5.6.7</a>
 * @since 0.1.0
 */
public enum SameSite {
  /** With top-level navigation only, such as a link. */
  LAX("Lax"),
  /** Never. */
  STRICT("Strict"),
  /** With all requests. Browsers then require {@code Secure}. */
  NONE("None"),
  /** The cookie has no such attribute; most browsers treat it as {@link #LAX}. */
  UNSET("");

  private final String attribute;

  SameSite(String attribute) {
    this.attribute = attribute;
  }

  /**
   * Returns the value of the {@code SameSite} attribute.
   *
   * @return the value; empty for {@link #UNSET}
   */
  public String attribute() {
    return attribute;
  }
}
