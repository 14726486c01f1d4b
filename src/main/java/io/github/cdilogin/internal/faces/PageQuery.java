package io.github.cdilogin.internal.faces;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The query of a page, whose parameters can be replaced. The other ones stay as they are. */
final class PageQuery {

  /** A longer one is not kept: it would not fit into a redirect target. */
  private static final int LONGEST = 2_000;

  private final List<String> pairs;

  private PageQuery(List<String> pairs) {
    this.pairs = pairs;
  }

  static PageQuery of(@Nullable String query) {
    return new PageQuery(
        new ArrayList<>(query == null || query.isEmpty() ? List.of() : List.of(query.split("&"))));
  }

  /** Replaces a parameter; {@code null} removes it. */
  PageQuery with(String name, @Nullable String value) {
    String start = URLEncoder.encode(name, UTF_8) + "=";
    pairs.removeIf(pair -> (pair + "=").startsWith(start));
    if (value != null) {
      pairs.add(start + URLEncoder.encode(value, UTF_8));
    }
    return this;
  }

  /** Returns the query; {@code null} if it is empty or too long. */
  @Nullable String text() {
    String text = String.join("&", pairs);
    return text.isEmpty() || text.length() > LONGEST ? null : text;
  }
}
