package io.github.cdilogin.internal.faces;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComponentTextsTest {

  @ParameterizedTest
  @ValueSource(strings = {"de", "es", "fr", "ja"})
  void ofEachLanguageAreComplete(String language) throws IOException {
    Properties english = bundle("");
    Properties texts = bundle("_" + language);

    assertThat(texts.stringPropertyNames())
        .contains("tab.logged-out", "expiry.soon", "dialog.title")
        .isEqualTo(english.stringPropertyNames());
    assertThat(texts.values()).doesNotContain("").doesNotContainAnyElementsOf(english.values());
  }

  private static Properties bundle(String suffix) throws IOException {
    String name = "/io/github/cdilogin/faces/components" + suffix + ".properties";
    Properties texts = new Properties();
    try (Reader file =
        new InputStreamReader(
            Objects.requireNonNull(ComponentTexts.class.getResourceAsStream(name)), UTF_8)) {
      texts.load(file);
    }
    return texts;
  }
}
