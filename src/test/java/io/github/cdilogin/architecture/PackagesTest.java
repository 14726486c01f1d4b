package io.github.cdilogin.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static io.github.cdilogin.architecture.Rules.INTERNAL;
import static io.github.cdilogin.architecture.Rules.ROOT;
import static io.github.cdilogin.architecture.Rules.TESTING;
import static io.github.cdilogin.architecture.Rules.have;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The order of the packages, and the size of what a reader has to understand at once. */
@LibraryRules
class PackagesTest {

  /** From the top to the ground: a package imports only packages that come after it. */
  private static final List<String> ORDER =
      List.of(
          TESTING,
          INTERNAL + ".deployment",
          ROOT + ".rest",
          ROOT + ".servlet",
          INTERNAL + ".faces",
          INTERNAL + ".rest",
          INTERNAL + ".servlet",
          INTERNAL + ".jsp",
          INTERNAL + ".el",
          INTERNAL + ".refusal",
          INTERNAL + ".login",
          INTERNAL + ".validation",
          INTERNAL + ".guard",
          INTERNAL + ".input",
          INTERNAL + ".flash",
          INTERNAL + ".response",
          INTERNAL + ".event",
          INTERNAL + ".request",
          INTERNAL + ".session",
          INTERNAL + ".remember",
          INTERNAL + ".configuration",
          INTERNAL + ".problem",
          ROOT + ".redirect",
          INTERNAL + ".http",
          INTERNAL + ".crypto",
          ROOT + ".flash",
          ROOT);

  private static final int MOST_TYPES_OF_THE_API = 28;
  private static final int MOST_LINES = 300;

  @ArchTest
  static void everyPackageHasItsPlace(JavaClasses library) {
    assertThat(library.stream().map(JavaClass::getPackageName).collect(toSet()))
        .containsExactlyInAnyOrderElementsOf(ORDER);
  }

  @ArchTest
  static final ArchRule importsPointDown =
      classes()
          .should(
              have(
                  "imports of packages below only",
                  type ->
                      type.getDirectDependenciesFromSelf().stream()
                          .filter(found -> !mayImport(type, found.getTargetClass()))
                          .map(found -> found.getDescription())));

  /** A sealed interface may name its types, which ArchUnit does not count. */
  @ArchTest
  static void noTypesNeedEachOther(JavaClasses library) {
    List<JavaClass> shipped =
        library.stream().filter(type -> !type.getPackageName().equals(TESTING)).toList();

    assertThat(ClassKnots.of(shipped)).isEmpty();
  }

  @ArchTest
  static void theRootPackageIsTheApiAndNothingElse(JavaClasses library) {
    List<JavaClass> root =
        library.stream()
            .filter(type -> type.getPackageName().equals(ROOT) && type.isTopLevelClass())
            .toList();

    assertThat(root)
        .hasSizeLessThanOrEqualTo(MOST_TYPES_OF_THE_API)
        .allMatch(type -> type.getModifiers().contains(JavaModifier.PUBLIC));
  }

  @ArchTest
  static void noFileIsLong(JavaClasses library) throws IOException {
    assertThat(Stream.concat(sourcesIn("src/main/java"), sourcesIn("src/testing/java")))
        .isNotEmpty()
        .allSatisfy(
            file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(MOST_LINES));
  }

  private static Stream<Path> sourcesIn(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    }
  }

  private static boolean mayImport(JavaClass from, JavaClass to) {
    String target = to.getBaseComponentType().getPackageName();
    return !(target + ".").startsWith(ROOT + ".")
        || target.equals(from.getPackageName())
        || ORDER.indexOf(target) > ORDER.indexOf(from.getPackageName());
  }
}
