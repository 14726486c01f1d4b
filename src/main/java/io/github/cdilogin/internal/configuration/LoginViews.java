package io.github.cdilogin.internal.configuration;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The views where users log in: one for the application, and others for sections of it.
 *
 * @param base the view of everything that has no other; {@code null} for none
 * @param sections the views of sections, by path prefix without a slash at its end
 * @since 0.1.0
 */
public record LoginViews(@Nullable String base, Map<String, String> sections) {

  /**
   * As given; the map is copied.
   *
   * @param base as above
   * @param sections as above
   */
  public LoginViews {
    sections = Map.copyOf(sections);
  }

  /**
   * The view for a page: that of the longest section it is in.
   *
   * @param path the page, below the context path
   * @return the view; {@code null} if there is none
   */
  public @Nullable String forPath(String path) {
    return sections.keySet().stream()
        .filter(section -> path.equals(section) || path.startsWith(section + "/"))
        .max(Comparator.comparingInt(String::length))
        .map(sections::get)
        .orElse(base);
  }

  /**
   * All of them.
   *
   * @return the views, in no order
   */
  public Stream<String> all() {
    return Stream.concat(Stream.ofNullable(base), sections.values().stream());
  }
}
