package io.github.cdilogin.internal.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of settings that readers get is the list itself: copy it from the failure. */
class SettingsTableTest {

  private static final String BEGIN = "<!-- settings -->\n";
  private static final String END = "<!-- end of settings -->";

  @Test
  void isTheListOfTheSettings() throws IOException {
    assertThat(Files.readString(Path.of("src/site/markdown/settings.md")))
        .contains(BEGIN + table() + END);
  }

  private static String table() {
    return Stream.concat(
            Stream.of("| setting | is | default | meaning |", "|---|---|---|---|"),
            Stream.of(Setting.values()).map(SettingsTableTest::row))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String row(Setting setting) {
    return "| `%s` | %s | %s | %s |"
        .formatted(setting.key(), setting.type().name(), setting.byDefault(), setting.meaning());
  }
}
