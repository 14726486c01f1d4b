package io.github.cdilogin.internal.flash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.testing.TestRequest;
import java.io.IOException;
import java.io.Reader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextBundlesTest {

  private final ClassLoader tests = Thread.currentThread().getContextClassLoader();
  private final Locale ofTheServer = Locale.getDefault();

  private final TextBundles texts = new TextBundles();

  @TempDir Path classes;
  private URLClassLoader application;

  @BeforeEach
  void deploy() throws IOException {
    application = new URLClassLoader(new URL[] {classes.toUri().toURL()}, tests);
    Thread.currentThread().setContextClassLoader(application);
  }

  @AfterEach
  void undeploy() throws IOException {
    Locale.setDefault(ofTheServer);
    Thread.currentThread().setContextClassLoader(tests);
    application.close();
  }

  @Test
  void areOursInEnglish() {
    assertThat(in(MessageKey.LOGIN, Locale.US)).isEqualTo("Please log in to see this page.");
    assertThat(in(MessageKey.REFRESH, Locale.US)).isEqualTo("Please confirm that it is you.");
  }

  @Test
  void areOursInGerman() {
    assertThat(in(MessageKey.LOGIN, Locale.GERMANY))
        .isEqualTo("Bitte melden Sie sich an, um diese Seite zu sehen.");
    assertThat(in(MessageKey.REFRESH, Locale.GERMANY))
        .isEqualTo("Bitte bestätigen Sie, dass Sie es sind.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "es", "fr", "ja"})
  void ofEachLanguageAreComplete(String language) throws IOException {
    Properties english = bundle("");
    Properties texts = bundle(language.equals("en") ? "" : "_" + language);

    assertThat(texts.stringPropertyNames())
        .isEqualTo(english.stringPropertyNames())
        .hasSameSizeAs(MessageKey.values());
    for (MessageKey key : MessageKey.values()) {
      assertThat(in(key, Locale.forLanguageTag(language)))
          .isEqualTo(texts.getProperty(key.key()))
          .isNotBlank();
    }
  }

  @Test
  void areEnglishInALanguageWithoutTexts() {
    assertThat(in(MessageKey.LOGIN, Locale.KOREA)).isEqualTo("Please log in to see this page.");
  }

  @Test
  void areInTheLanguageOfTheClientAndNotInTheServers() {
    Locale.setDefault(Locale.GERMANY);

    assertThat(in(MessageKey.LOGIN, Locale.ENGLISH)).isEqualTo("Please log in to see this page.");
    assertThat(in(MessageKey.LOGIN, Locale.KOREA)).isEqualTo("Please log in to see this page.");
  }

  @Test
  void areTheApplicationsFirst() throws IOException {
    write("LoginMessages.properties", "login.required=Members only.");

    assertThat(in(MessageKey.LOGIN, Locale.ENGLISH)).isEqualTo("Members only.");
    assertThat(in(MessageKey.LOGIN, Locale.GERMAN)).isEqualTo("Members only.");
  }

  @Test
  void areTheApplicationsInEachOfItsLanguages() throws IOException {
    write("LoginMessages.properties", "login.required=Members only.");
    write("LoginMessages_de.properties", "login.required=Nur für Mitglieder.");
    write("LoginMessages_de_AT.properties", "login.required=Nur für Mitglieder, bitt schön.");

    assertThat(in(MessageKey.LOGIN, Locale.ENGLISH)).isEqualTo("Members only.");
    assertThat(in(MessageKey.LOGIN, Locale.GERMANY)).isEqualTo("Nur für Mitglieder.");
    assertThat(in(MessageKey.LOGIN, new Locale("de", "AT")))
        .isEqualTo("Nur für Mitglieder, bitt schön.");
  }

  @Test
  void areOursWhereTheApplicationSetsNothing() throws IOException {
    write("LoginMessages.properties", "login.required=Members only.");

    assertThat(in(MessageKey.REFRESH, Locale.GERMAN))
        .isEqualTo("Bitte bestätigen Sie, dass Sie es sind.");
  }

  @Test
  void areOursInALanguageThatTheApplicationDoesNotHave() throws IOException {
    write("LoginMessages_fr.properties", "login.required=Membres seulement.");

    assertThat(in(MessageKey.LOGIN, Locale.FRENCH)).isEqualTo("Membres seulement.");
    assertThat(in(MessageKey.LOGIN, Locale.GERMAN))
        .isEqualTo("Bitte melden Sie sich an, um diese Seite zu sehen.");
  }

  @Test
  void areInTheNearestLanguageThatIsThere() throws IOException {
    write("LoginMessages.properties", "login.required=Members only.");
    write("LoginMessages_zh_TW.properties", "login.required=TW");

    assertThat(textOf("zh-Hant-TW")).isEqualTo("TW");
    assertThat(textOf("de-AT-1996")).isEqualTo("Members only.");
    assertThat(textOf("fr;q=0.3, zh-TW;q=0.9, *;q=0.95")).isEqualTo("TW");
    assertThat(textOf("zh-TW;q=nonsense, fr")).isEqualTo("Members only.");
  }

  @Test
  void areInTheServersLanguageForAClientThatNamesNone() {
    Locale.setDefault(Locale.GERMANY);

    assertThat(texts.get(MessageKey.LOGIN, new TestRequest())).startsWith("Bitte melden");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ",", ";", ";q=1", "*", "-", "--", "de_", "x-private", "q=1"})
  void areTheRootForWhatIsNoLanguage(String header) {
    Locale.setDefault(Locale.ENGLISH);

    assertThat(textOf(header)).isEqualTo("Please log in to see this page.");
  }

  @Test
  void ofTenThousandLanguagesAreNotLookedUp() throws IOException {
    write("LoginMessages.properties", "login.required=Members only.");
    AtomicInteger lookUps = new AtomicInteger();
    Thread.currentThread()
        .setContextClassLoader(
            new ClassLoader(application) {
              @Override
              public URL getResource(String name) {
                lookUps.incrementAndGet();
                return super.getResource(name);
              }
            });

    for (int i = 0; i < 10_000; i++) {
      String language = letter(i) + letter(i / 26) + letter(i / 676);
      assertThat(textOf(language + "-QQ")).isEqualTo("Members only.");
      textOf("de-x-" + i);
    }

    assertThat(lookUps).hasValueBetween(1, 200);
  }

  private static String letter(int number) {
    return String.valueOf((char) ('a' + number % 26));
  }

  private String textOf(String header) {
    return texts.get(MessageKey.LOGIN, asking(header));
  }

  private String in(MessageKey text, Locale locale) {
    return texts.get(text, asking(locale.toLanguageTag()));
  }

  private static TestRequest asking(String languages) {
    return new TestRequest().header("Accept-Language", languages);
  }

  private void write(String bundle, String line) throws IOException {
    Files.writeString(classes.resolve(bundle), line + "\n", UTF_8);
  }

  private static Properties bundle(String suffix) throws IOException {
    Properties texts = new Properties();
    try (Reader file =
        Files.newBufferedReader(
            Path.of(
                "src/main/resources/io/github/cdilogin/flash/messages" + suffix + ".properties"))) {
      texts.load(file);
    }
    return texts;
  }
}
