package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** CI runs every command of the README. */
class ReadmeCommandsTest {

  @Test
  void everyCommandOfTheReadmeIsRunByCi() throws IOException {
    assertThat(commands()).isNotEmpty().allSatisfy(this::isRunByCi);
  }

  @Test
  void theDependencyOfTheReadmeIsWhatThisBuildMakes() throws IOException {
    String snippet =
        Pattern.compile("```xml\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("README.md")))
            .results()
            .map(block -> block.group(1))
            .findFirst()
            .orElseThrow();

    assertThat(Files.readString(Path.of("pom.xml")).replaceAll("\\s", ""))
        .contains(element(snippet, "groupId") + element(snippet, "artifactId"))
        .contains(element(snippet, "version"));
  }

  private static String element(String xml, String name) {
    return xml.replaceFirst("(?s).*(<" + name + ">[^<]*</" + name + ">).*", "$1");
  }

  /** Each section of the script names the command that it runs. */
  private void isRunByCi(String command) throws IOException {
    assertThat(Files.readString(Path.of(".ci/run"))).contains(": " + command + "' ");
  }

  private static List<String> commands() throws IOException {
    return Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(Path.of("README.md")))
        .results()
        .flatMap(block -> block.group(1).lines())
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
