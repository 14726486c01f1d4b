package io.github.cdilogin.internal.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;

/**
 * The characters that have to be percent-encoded in a part of a URL. The first three are the <a
 * href="https://url.spec.whatwg.org/#percent-encoded-bytes">percent-encode sets</a> of the URL
 * standard for text that is a URL already: a percent sign is not encoded, so nothing is encoded
 * twice.
 *
 * <p>Every set also contains the backslash, which browsers treat as a slash, and all characters
 * except visible ASCII. So the result can be the value of a header.
 */
public enum PercentEncodeSet {
  /** A path. */
  PATH("\"#<>?^`{}"),

  /** A query. */
  QUERY("\"#<>'"),

  /** A fragment. */
  FRAGMENT("\"<>`"),

  /** For a path that the server has decoded, so that percent signs are encoded, too. */
  DECODED_PATH("\"#<>?^`{}%;[]|");

  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final int REPLACEMENT_CHARACTER = 0xFFFD;

  private final String members;

  PercentEncodeSet(String members) {
    this.members = members;
  }

  /**
   * Encodes a text for this part of a URL.
   *
   * @param text any text
   * @return visible ASCII
   */
  public String encode(String text) {
    StringBuilder encoded = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(character -> append(character, encoded));
    return encoded.toString();
  }

  private void append(int character, StringBuilder encoded) {
    if (contains(character)) {
      appendBytes(isLoneSurrogate(character) ? REPLACEMENT_CHARACTER : character, encoded);
    } else {
      encoded.append((char) character);
    }
  }

  private boolean contains(int character) {
    boolean visibleAscii = character > ' ' && character < 0x7F;
    return !visibleAscii || character == '\\' || members.indexOf(character) >= 0;
  }

  private static void appendBytes(int character, StringBuilder encoded) {
    for (byte octet : Character.toString(character).getBytes(UTF_8)) {
      encoded.append('%').append(HEX.toHexDigits(octet));
    }
  }

  /** Java encodes a lone surrogate as a question mark, which would begin a query. */
  private static boolean isLoneSurrogate(int character) {
    return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
  }
}
