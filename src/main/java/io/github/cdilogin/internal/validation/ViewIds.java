package io.github.cdilogin.internal.validation;

import io.github.cdilogin.internal.validation.ServletMappings.Mapping;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The ids that Faces may derive from the path of a view: with each suffix of views, and without the
 * prefix of a mapping.
 *
 * @param suffixes such as {@code .xhtml}
 */
record ViewIds(List<String> suffixes) {

  private static final String DEFAULT_SUFFIXES = ".xhtml .view.xml .jsp";
  private static final Pattern SEPARATORS = Pattern.compile("[\\s;]+");
  private static final Pattern EXTENSION = Pattern.compile("\\.[^./]*$");

  /** Reads the suffixes of an application from the context parameters of Faces. */
  static ViewIds of(ServletContext context) {
    Set<String> suffixes = new LinkedHashSet<>();
    suffixes.addAll(words(context, "jakarta.faces.FACELETS_SUFFIX", ".xhtml"));
    suffixes.addAll(words(context, "jakarta.faces.DEFAULT_SUFFIX", DEFAULT_SUFFIXES));
    words(context, "jakarta.faces.FACELETS_VIEW_MAPPINGS", "").stream()
        .filter(pattern -> pattern.startsWith("*."))
        .forEach(pattern -> suffixes.add(pattern.substring(1)));
    return new ViewIds(List.copyOf(suffixes));
  }

  /** Returns the ids of a view that this mapping of the {@code FacesServlet} serves. */
  List<String> of(String path, Mapping mapping) {
    return withSuffixes(mapping.pathInfo(path)).distinct().toList();
  }

  /** Returns the ids of a view for each possible mapping. */
  List<String> all(String path) {
    List<String> ids = new ArrayList<>();
    for (int slash = 0; slash >= 0; slash = path.indexOf('/', slash + 1)) {
      withSuffixes(path.substring(slash)).forEach(ids::add);
    }
    return ids;
  }

  private Stream<String> withSuffixes(String path) {
    String withoutExtension = EXTENSION.matcher(path).replaceFirst("");
    return Stream.concat(
        Stream.of(path),
        suffixes.stream().flatMap(suffix -> Stream.of(withoutExtension + suffix, path + suffix)));
  }

  private static List<String> words(ServletContext context, String parameter, String byDefault) {
    String value = Objects.requireNonNullElse(context.getInitParameter(parameter), byDefault);
    return SEPARATORS.splitAsStream(value).filter(word -> !word.isEmpty()).toList();
  }
}
