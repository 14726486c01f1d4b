package io.github.cdilogin.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.LoginConfiguration;
import io.github.cdilogin.LoginEvent;
import io.github.cdilogin.LoginManager;
import io.github.cdilogin.LoginOptions;
import io.github.cdilogin.LoginUser;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide leads somewhere, and leaves nothing out. */
class GuideTest {

  private static final Pattern CODE = Pattern.compile("LOGIN-\\d{3}");
  private static final String GUIDE =
      Markdown.guide().stream().map(Markdown::text).collect(Collectors.joining("\n"));

  @Test
  void everyLinkLeadsSomewhere() {
    List<Markdown> texts =
        Stream.concat(
                Markdown.guide().stream(),
                Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md")
                    .map(Markdown::of))
            .toList();

    assertThat(texts)
        .allSatisfy(text -> assertThat(text.relativeLinks()).allMatch(text::leadsSomewhere));
  }

  @Test
  void everyPageIsInTheMenuOnce() throws IOException {
    List<String> items =
        all(Pattern.compile("href=\"([a-z-]+)\\.html\""), Path.of("src/site/site.xml"))
            .map(item -> item.group(1) + ".md")
            .toList();

    assertThat(items)
        .containsExactlyInAnyOrderElementsOf(
            Markdown.guide().stream().map(page -> page.file().getFileName().toString()).toList());
  }

  /** Which is held to what the build makes by a test of its own. */
  @Test
  void theDependencyIsThatOfTheReadme() {
    assertThat(Markdown.of("src/site/markdown/getting-started.md").blocks("xml"))
        .singleElement()
        .satisfies(block -> assertThat(Markdown.of("README.md").text()).contains(block.text()));
  }

  @Test
  void everySettingIsExplained() {
    assertThat(methods(LoginConfiguration.class)).isNotEmpty().allSatisfy(GuideTest::isNamed);
  }

  @Test
  void everyMethodThatAnApplicationCallsIsExplained() {
    assertThat(
            Stream.of(CurrentUser.class, LoginManager.class, LoginUser.class)
                .flatMap(type -> methods(type).stream()))
        .isNotEmpty()
        .allSatisfy(GuideTest::isNamed);
  }

  @Test
  void everyWayToLogInIsExplained() {
    assertThat(methods(LoginOptions.Builder.class).stream().filter(name -> !name.equals("build")))
        .isNotEmpty()
        .allSatisfy(GuideTest::isNamed);
  }

  @Test
  void everyEventIsExplained() {
    assertThat(
            Stream.of(LoginEvent.class.getDeclaredClasses())
                .filter(LoginEvent.class::isAssignableFrom)
                .map(Class::getSimpleName))
        .isNotEmpty()
        .allSatisfy(GuideTest::isNamed);
  }

  @Test
  void everyErrorIsExplainedAndNoOther() throws IOException {
    Path sources = Path.of("src/main/java/io/github/cdilogin/internal/problem");
    Set<String> known = codes(sources.resolve("DeploymentErrors.java"));
    known.addAll(codes(sources.resolve("GuardDeploymentErrors.java")));
    known.addAll(codes(sources.resolve("LoginErrors.java")));

    assertThat(codes(Path.of("src/site/markdown/errors.md"))).isEqualTo(known);
  }

  /** As code: between backquotes, or in a snippet. */
  private static void isNamed(String name) {
    assertThat(GUIDE).containsPattern("[`.]" + name + "\\b");
  }

  private static Set<String> methods(Class<?> type) {
    return Stream.of(type.getMethods())
        .filter(method -> method.getDeclaringClass() != Object.class && !method.isSynthetic())
        .map(Method::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> codes(Path file) throws IOException {
    return all(CODE, file).map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<MatchResult> all(Pattern pattern, Path file) throws IOException {
    return pattern.matcher(Files.readString(file)).results();
  }
}
