package io.github.cdilogin.internal.configuration;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The login views: one for the application, and others for its sections.
 *
 * @param base the view of pages outside of the sections; {@code null} for none
 * @param sections the views of sections, by path prefix without a trailing slash
 * @since 0.1.0
 */
public record LoginViews(@Nullable String base, Map<String, String> sections) {

  /**
   * Creates the views. The map is copied.
   *
   * @param base as above
   * @param sections as above
   */
  public LoginViews {
    sections = Map.copyOf(sections);
  }

  /**
   * Returns the view for a page: that of the longest matching section.
   *
   * @param path the path of the page, below the context path
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
   * Returns all views.
   *
   * @return the views, in no particular order
   */
  public Stream<String> all() {
    return Stream.concat(Stream.ofNullable(base), sections.values().stream());
  }
}
