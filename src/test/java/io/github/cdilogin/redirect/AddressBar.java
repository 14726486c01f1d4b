package io.github.cdilogin.redirect;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.IDN;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;

/**
 * What a browser shows after it has followed a link on a page: the <a
 * href="https://url.spec.whatwg.org/#concept-basic-url-parser">URL standard's parser</a> for pages
 * of {@code http} and {@code https}, written from the standard and sharing nothing with the code it
 * checks. {@code rest} is the serialized path, query and fragment.
 */
record AddressBar(String scheme, String host, int port, String rest) {

  boolean isAtOriginOf(AddressBar page) {
    return scheme.equals(page.scheme) && host.equals(page.host) && port == page.port;
  }

  /** Empty if the browser stays where it is, because the text is no URL. */
  Optional<AddressBar> follow(String link) {
    String text = stripped(link);
    int colon = endOfScheme(text);
    if (colon < 0) {
      return relative(text);
    }
    String shownLines = text.substring(0, colon).toLowerCase(Locale.ROOT);
    String after = text.substring(colon + 1);
    if (!shownLines.equals("http") && !shownLines.equals("https")) {
      return Optional.of(new AddressBar(shownLines, "", -1, after));
    }
    return shownLines.equals(scheme) && !after.startsWith("//")
        ? relative(after)
        : absolute(shownLines, after);
  }

  private static String stripped(String link) {
    int start = 0;
    int end = link.length();
    while (start < end && link.charAt(start) <= ' ') {
      start++;
    }
    while (end > start && link.charAt(end - 1) <= ' ') {
      end--;
    }
    return link.substring(start, end).replace("\t", "").replace("\n", "").replace("\r", "");
  }

  private static int endOfScheme(String text) {
    int i = 0;
    while (i < text.length() && isSchemeCharacter(text.charAt(i), i == 0)) {
      i++;
    }
    return i > 0 && i < text.length() && text.charAt(i) == ':' ? i : -1;
  }

  private static boolean isSchemeCharacter(char c, boolean first) {
    boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    return letter || !first && (c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.');
  }

  private Optional<AddressBar> relative(String text) {
    if (isSlash(text, 0)) {
      return isSlash(text, 1)
          ? absolute(scheme, text)
          : Optional.of(new AddressBar(scheme, host, port, serialized(text)));
    }
    String here = rest.replaceFirst("#.*", "");
    if (text.isEmpty() || text.startsWith("#")) {
      return Optional.of(new AddressBar(scheme, host, port, here + serializedEnd(text)));
    }
    String path = here.replaceFirst("\\?.*", "");
    return text.startsWith("?")
        ? Optional.of(new AddressBar(scheme, host, port, path + serializedEnd(text)))
        : Optional.of(
            new AddressBar(
                scheme,
                host,
                port,
                serialized(path.substring(0, path.lastIndexOf('/') + 1) + text)));
  }

  private static Optional<AddressBar> absolute(String scheme, String text) {
    int start = 0;
    while (isSlash(text, start)) {
      start++;
    }
    int end = start;
    while (end < text.length() && "/\\?#".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String authority = text.substring(start, end);
    String hostAndPort = authority.substring(authority.lastIndexOf('@') + 1);
    return at(scheme, hostAndPort, serialized(text.substring(end)));
  }

  private static Optional<AddressBar> at(String scheme, String hostAndPort, String rest) {
    int colon = hostAndPort.indexOf(':', hostAndPort.lastIndexOf(']') + 1);
    String port = colon < 0 ? "" : hostAndPort.substring(colon + 1);
    Optional<String> host = host(colon < 0 ? hostAndPort : hostAndPort.substring(0, colon));
    if (host.isEmpty() || !port.matches("[0-9]{0,9}")) {
      return Optional.empty();
    }
    int implied = scheme.equals("https") ? 443 : 80;
    int number = port.isEmpty() ? implied : Integer.parseInt(port);
    return Optional.of(new AddressBar(scheme, host.get(), number, rest));
  }

  /** Enough of the standard's "domain to ASCII" to notice who pretends to be us. */
  private static Optional<String> host(String text) {
    if (text.startsWith("[")) {
      return Optional.of(text.toLowerCase(Locale.ROOT)).filter(ip -> ip.matches("\\[[0-9a-f:.]+]"));
    }
    String decoded = new String(percentDecoded(text), UTF_8);
    String folded = Normalizer.normalize(decoded, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    try {
      String ascii = IDN.toASCII(folded.replace('\u3002', '.'), IDN.ALLOW_UNASSIGNED);
      boolean forbidden = ascii.chars().anyMatch(c -> c <= ' ' || "#/:<>?@[\\]^|%".indexOf(c) >= 0);
      return ascii.isEmpty() || forbidden ? Optional.empty() : Optional.of(ascii);
    } catch (IllegalArgumentException noDomain) {
      return Optional.empty();
    }
  }

  private static byte[] percentDecoded(String text) {
    byte[] in = text.getBytes(UTF_8);
    byte[] out = new byte[in.length];
    int length = 0;
    for (int i = 0; i < in.length; i++) {
      boolean escape = in[i] == '%' && i + 2 < in.length && isHex(in[i + 1]) && isHex(in[i + 2]);
      out[length++] = escape ? (byte) (hex(in[i + 1]) * 16 + hex(in[i + 2])) : in[i];
      i += escape ? 2 : 0;
    }
    return Arrays.copyOf(out, length);
  }

  private static boolean isHex(byte digit) {
    return hex(digit) >= 0;
  }

  private static int hex(byte digit) {
    return Character.digit(digit, 16);
  }

  private static boolean isSlash(String text, int index) {
    return index < text.length() && (text.charAt(index) == '/' || text.charAt(index) == '\\');
  }

  private static String serialized(String text) {
    int end = 0;
    while (end < text.length() && text.charAt(end) != '?' && text.charAt(end) != '#') {
      end++;
    }
    return serializedPath(text.substring(0, end).replace('\\', '/'))
        + serializedEnd(text.substring(end));
  }

  private static String serializedPath(String path) {
    Deque<String> segments = new ArrayDeque<>();
    String[] raw = (path.startsWith("/") ? path.substring(1) : path).split("/", -1);
    for (int i = 0; i < raw.length; i++) {
      boolean last = i == raw.length - 1;
      String dots = raw[i].toLowerCase(Locale.ROOT).replace("%2e", ".");
      if (dots.equals("..")) {
        segments.pollLast();
      }
      if (!dots.equals(".") && !dots.equals("..")) {
        segments.addLast(encoded(raw[i], " \"#<>?^`{}"));
      } else if (last) {
        segments.addLast("");
      }
    }
    return "/" + String.join("/", segments);
  }

  /** Query and fragment, each with its sign. */
  private static String serializedEnd(String text) {
    int hash = text.indexOf('#');
    String query = hash < 0 ? text : text.substring(0, hash);
    String fragment = hash < 0 ? "" : text.substring(hash);
    return encoded(query, " \"#<>'") + encoded(fragment, " \"<>`");
  }

  private static String encoded(String text, String unfit) {
    StringBuilder encoded = new StringBuilder();
    for (byte octet : wellFormed(text).getBytes(UTF_8)) {
      if (octet < ' ' || octet == 0x7F || unfit.indexOf(octet) >= 0) {
        encoded.append(String.format("%%%02X", octet));
      } else {
        encoded.append((char) octet);
      }
    }
    return encoded.toString();
  }

  private static String wellFormed(String text) {
    StringBuilder whole = new StringBuilder();
    text.codePoints()
        .map(c -> c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }
}
