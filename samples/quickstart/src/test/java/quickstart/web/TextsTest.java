package quickstart.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both languages have every text, and Faces supports the same languages. */
class TextsTest {

  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Pattern KEY = Pattern.compile("text\\['([\\w.]+)'\\]");

  @ParameterizedTest
  @ValueSource(strings = {"/quickstart/texts", "/ValidationMessages"})
  void bothLanguagesHaveTheSameKeys(String bundle) throws IOException {
    assertEquals(keys(bundle + ".properties"), keys(bundle + "_de.properties"));
    assertFalse(keys(bundle + ".properties").isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "de-AT, Anmelden",
    "en-GB, Log in",
    "fr, Log in",
    "fr de, Anmelden",
    "fr en de, Log in"
  })
  void theFirstSupportedLanguageOfTheClientIsChosen(String languages, String expected) {
    assertEquals(expected, new Texts().get("nav.login", requestIn(languages.split(" "))));
  }

  @Test
  void englishStaysEnglishOnAServerWithAnotherLanguage() {
    Locale server = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMAN);
      ResourceBundle.clearCache();
      assertEquals(
          "Log in",
          ResourceBundle.getBundle("quickstart.texts", Locale.ENGLISH).getString("nav.login"));
    } finally {
      Locale.setDefault(server);
      ResourceBundle.clearCache();
    }
  }

  @Test
  void everyTextOfAPageExists() throws IOException {
    TreeSet<String> used = new TreeSet<>();
    try (Stream<Path> files = Files.walk(PAGES)) {
      for (Path page : files.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
        used.addAll(find(KEY, Files.readString(page)));
      }
    }
    used.removeAll(keys("/quickstart/texts.properties"));
    assertEquals(new TreeSet<>(), used);
  }

  @Test
  void facesSupportsTheLanguagesOfTheTexts() throws IOException {
    String configuration = Files.readString(PAGES.resolve("WEB-INF/faces-config.xml"));
    assertEquals(
        Texts.SUPPORTED.stream().map(Locale::getLanguage).collect(Collectors.toSet()),
        new TreeSet<>(find(Pattern.compile("<supported-locale>(\\w+)</"), configuration)));
    assertEquals(
        Stream.of(Locale.ENGLISH.getLanguage()).collect(Collectors.toSet()),
        new TreeSet<>(find(Pattern.compile("<default-locale>(\\w+)</"), configuration)));
  }

  private static HttpServletRequest requestIn(String... languages) {
    List<Locale> locales = Stream.of(languages).map(Locale::forLanguageTag).toList();
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            TextsTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) -> Collections.enumeration(locales));
  }

  private static TreeSet<String> find(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static TreeSet<Object> keys(String file) throws IOException {
    Properties texts = new Properties();
    try (InputStream in = TextsTest.class.getResourceAsStream(file)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return new TreeSet<>(texts.keySet());
  }
}
