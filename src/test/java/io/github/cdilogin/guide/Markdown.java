package io.github.cdilogin.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the guide, or another text of the project.
 *
 * @param file where it is
 */
record Markdown(Path file) {

  private static final Path GUIDE = Path.of("src/site/markdown");
  private static final Path IMAGES = Path.of("src/site/resources");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final String FENCE = "```";

  /**
   * A block between two fences.
   *
   * @param file the page
   * @param line its first line in the page, counted from 1
   * @param text what stands there
   */
  record Block(Path file, int line, String text) {}

  /** The pages of the guide. */
  static List<Markdown> guide() {
    try (Stream<Path> files = Files.list(GUIDE)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .map(Markdown::new)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Markdown of(String file) {
    return new Markdown(Path.of(file));
  }

  String text() {
    return String.join("\n", lines());
  }

  List<Block> blocks(String language) {
    List<Block> blocks = new ArrayList<>();
    List<String> lines = lines();
    for (int opening = 0; opening < lines.size(); opening++) {
      if (lines.get(opening).startsWith(FENCE)) {
        int closing = opening + 1;
        while (!lines.get(closing).startsWith(FENCE)) {
          closing++;
        }
        if (lines.get(opening).equals(FENCE + language)) {
          String text = String.join("\n", lines.subList(opening + 1, closing));
          blocks.add(new Block(file, opening + 2, text));
        }
        opening = closing;
      }
    }
    return blocks;
  }

  /** Where it leads, on this machine. */
  List<String> relativeLinks() {
    return LINK.matcher(text())
        .results()
        .map(link -> link.group(1))
        .filter(link -> !link.contains("://"))
        .toList();
  }

  /** Whether a link leads to a file, and to one of its headings if it names one. */
  boolean leadsSomewhere(String link) {
    String[] fileAndHeading = link.split("#", 2);
    Path target = fileAndHeading[0].isEmpty() ? file : target(fileAndHeading[0]);
    return Files.exists(target)
        && (fileAndHeading.length == 1
            || new Markdown(target).headings().contains(fileAndHeading[1]));
  }

  /** The images of the site are beside its pages when it is built. */
  private Path target(String link) {
    return link.startsWith("images/") ? IMAGES.resolve(link) : file.resolveSibling(link);
  }

  /** As links name them. */
  private List<String> headings() {
    return lines().stream()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
        .map(line -> line.replaceAll("[^a-z0-9 _-]", "").replace(' ', '-'))
        .toList();
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
