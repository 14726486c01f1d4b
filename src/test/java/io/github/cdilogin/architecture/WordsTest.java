package io.github.cdilogin.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Keeps words out of sources, guide, samples and messages that read like a story instead of
 * technical English: the user, the client and the request are the subjects of this project.
 */
class WordsTest {

  private static final Set<String> MARKED =
      Set.of(
          "he him his himself nobody somebody stranger strangers newcomer newcomers visitor visitors"
              .concat(
                  " whoever whom tell tells told telling say says said saying speak speaks spoke")
              .concat(
                  " spoken speaking hear hears heard hearing believe believes believed believing")
              .concat(" judge judges judged judging heal heals healed healing complain complains")
              .concat(" complained complaining thief thieves")
              .split(" "));

  /** Names of other APIs. */
  private static final Pattern FOREIGN_NAMES =
      Pattern.compile("VisitContext|VisitCallback|VisitResult|VisitHint|\\w*FileVisitor\\w*");

  private static final Pattern WORD = Pattern.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z]+");

  private static final List<String> FOLDERS =
      List.of("src/main", "src/testing", "src/site", "src/benchmark", "src/test", "samples", ".ci");

  private static final List<String> FILES =
      List.of(
          "README.md",
          "CHANGELOG.md",
          "CONTRIBUTING.md",
          "SECURITY.md",
          "pom.xml",
          "arquillian.xml");

  private static final Pattern TEXT =
      Pattern.compile(".*\\.(java|md|xml|xhtml|html|jsp|properties|txt|js|css)|\\.ci/\\w+");

  @Test
  void noFileHasAMarkedWord() throws IOException {
    assertThat(texts().flatMap(WordsTest::hitsIn)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"tells it", "Nobody", "aStrangerIsRefused", "isTOLD", "what_he_wants", "TellTale"})
  void findsAMarkedWordInEachSpelling(String line) {
    assertThat(markedIn(line)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"the header", "This is essayed", "SimpleFileVisitor", "wholesale", "belief"})
  void findsNoneInOtherWords(String line) {
    assertThat(markedIn(line)).isEmpty();
  }

  private static Stream<String> hitsIn(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      return Stream.iterate(0, index -> index < lines.size(), index -> index + 1)
          .flatMap(
              index ->
                  markedIn(lines.get(index)).map(word -> file + ":" + (index + 1) + ": " + word));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Stream<String> markedIn(String line) {
    return WORD.matcher(FOREIGN_NAMES.matcher(line).replaceAll(""))
        .results()
        .map(word -> word.group().toLowerCase(Locale.ROOT))
        .filter(MARKED::contains);
  }

  private static Stream<Path> texts() throws IOException {
    Stream<Path> texts = FILES.stream().map(Path::of);
    for (String folder : FOLDERS) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        texts = Stream.concat(texts, files.filter(WordsTest::isOurs).toList().stream());
      }
    }
    return texts;
  }

  private static boolean isOurs(Path file) {
    return TEXT.matcher(file.toString()).matches()
        && Files.isRegularFile(file)
        && Stream.of("target", "node_modules").noneMatch(name -> isIn(name, file))
        && !file.endsWith("WordsTest.java");
  }

  private static boolean isIn(String folder, Path file) {
    return Stream.iterate(file, path -> path != null, Path::getParent)
        .anyMatch(path -> path.endsWith(folder));
  }
}
