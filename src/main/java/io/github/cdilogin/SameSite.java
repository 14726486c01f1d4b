package io.github.cdilogin;

/**
 * Whether a browser sends a cookie with requests that another site caused.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis">RFC 6265bis,
 *     5.6.7</a>
 * @since 0.1.0
 */
public enum SameSite {
  /** With links only. */
  LAX("Lax"),
  /** Never. */
  STRICT("Strict"),
  /** With all of them; browsers then require {@code Secure}. */
  NONE("None"),
  /** The cookie has no such attribute; most browsers treat it as {@link #LAX}. */
  UNSET("");

  private final String attribute;

  SameSite(String attribute) {
    this.attribute = attribute;
  }

  /**
   * The value of the cookie's attribute.
   *
   * @return the word; empty for {@link #UNSET}
   */
  public String attribute() {
    return attribute;
  }
}
