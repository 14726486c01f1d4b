package io.github.cdilogin.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every test that SECURITY.md names is there, and every requirement has one. */
class SecurityTableTest {

  private static final Path TESTS = Path.of("src/test/java");
  private static final Pattern ROW = Pattern.compile("^\\| [A-Z]\\d+ \\|.*", Pattern.MULTILINE);
  private static final Pattern NAME = Pattern.compile("`([A-Z]\\w+(?:Test|IT))(?:#(\\w+))?`");

  @Test
  void everyTestIsThere() {
    List<Named> tests = rows().flatMap(row -> testsIn(row).stream()).toList();

    assertThat(tests).hasSizeGreaterThan(50).allMatch(Named::exists);
  }

  @Test
  void everyRequirementHasATest() {
    assertThat(rows()).isNotEmpty().allSatisfy(row -> assertThat(testsIn(row)).isNotEmpty());
  }

  @Test
  void aTestThatIsNotThereIsMissed() {
    assertThat(testsIn("| R1 | `NoSuchTest`, `SecurityTableTest#doesNothing` |"))
        .hasSize(2)
        .noneMatch(Named::exists);
  }

  private static Stream<String> rows() {
    return ROW.matcher(Markdown.of("SECURITY.md").text()).results().map(row -> row.group());
  }

  private static List<Named> testsIn(String row) {
    return NAME.matcher(row)
        .results()
        .map(name -> new Named(name.group(1), Optional.ofNullable(name.group(2))))
        .toList();
  }

  /** A test by its names. Looked for in the sources: not all classes can be loaded everywhere. */
  private record Named(String type, Optional<String> method) {

    boolean exists() {
      try (Stream<Path> files = Files.walk(TESTS)) {
        return files
            .filter(file -> file.endsWith(type + ".java"))
            .anyMatch(file -> method.map(name -> declares(file, name)).orElse(true));
      } catch (IOException unreadable) {
        throw new AssertionError(unreadable);
      }
    }

    /** A test method, or a rule of the architecture. */
    private static boolean declares(Path file, String name) {
      try {
        Matcher declaration =
            Pattern.compile("(?:void " + name + "\\(|ArchRule " + name + " =)")
                .matcher(Files.readString(file));
        return declaration.find();
      } catch (IOException unreadable) {
        throw new AssertionError(unreadable);
      }
    }
  }
}
