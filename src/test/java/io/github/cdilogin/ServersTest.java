package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The containers of {@code arquillian.xml} are the list of servers: the rest of the project follows
 * it.
 */
class ServersTest {

  @Test
  void theFirstServerIsTheDefaultAndEachOtherOneIsAProfile() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));

    assertThat(servers()).isNotEmpty();
    assertThat(matches("<it\\.server>([^<]+)</it\\.server>", pom))
        .containsExactlyElementsOf(servers());
    assertThat(matches("<id>([^<]+)</id>\\s*<properties>\\s*<it\\.server>", pom))
        .containsExactlyElementsOf(others());
  }

  @Test
  void theReadmeNamesHowEachServerIsTested() throws IOException {
    List<String> commands =
        matches("(?m)^\\| .*\\| `(mvn verify[^`]*)` \\|$", Files.readString(Path.of("README.md")));

    assertThat(commands)
        .containsOnly(
            Stream.concat(Stream.of("mvn verify"), others().stream().map("mvn verify -P"::concat))
                .toArray(String[]::new));
  }

  @Test
  void ciReadsTheSameList() throws IOException, InterruptedException {
    Process script = new ProcessBuilder(".ci/servers").redirectErrorStream(true).start();

    assertThat(script.inputReader().lines()).containsExactlyElementsOf(servers());
    assertThat(script.waitFor()).isZero();
    assertThat(Path.of(".ci/run")).content().contains(".ci/servers").doesNotContain(servers());
    assertThat(Path.of(".ci/full")).content().contains(".ci/servers").doesNotContain(servers());
  }

  private static List<String> servers() throws IOException {
    return matches(
        "<container qualifier=\"([^\"]+)\"", Files.readString(Path.of("arquillian.xml")));
  }

  private static List<String> others() throws IOException {
    return servers().subList(1, servers().size());
  }

  private static List<String> matches(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1)).toList();
  }
}
