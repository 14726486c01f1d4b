package io.github.cdilogin.flash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginTextsTest {

  private final ClassLoader tests = Thread.currentThread().getContextClassLoader();
  private final Locale ofTheServer = Locale.getDefault();

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
    assertThat(LoginTexts.LOGIN.in(Locale.US)).isEqualTo("Please log in to see this page.");
    assertThat(LoginTexts.REFRESH.in(Locale.US)).isEqualTo("Please confirm that it is you.");
  }

  @Test
  void areOursInGerman() {
    assertThat(LoginTexts.LOGIN.in(Locale.GERMANY))
        .isEqualTo("Bitte melden Sie sich an, um diese Seite zu sehen.");
    assertThat(LoginTexts.REFRESH.in(Locale.GERMANY))
        .isEqualTo("Bitte bestätigen Sie, dass Sie es sind.");
  }

  @Test
  void areEnglishInALanguageWeDoNotSpeak() {
    assertThat(LoginTexts.LOGIN.in(Locale.JAPAN)).isEqualTo("Please log in to see this page.");
  }

  @Test
  void areInTheVisitorsLanguageAndNotInTheServers() {
    Locale.setDefault(Locale.GERMANY);

    assertThat(LoginTexts.LOGIN.in(Locale.ENGLISH)).isEqualTo("Please log in to see this page.");
    assertThat(LoginTexts.LOGIN.in(Locale.JAPAN)).isEqualTo("Please log in to see this page.");
  }

  @Test
  void areTheApplicationsFirst() throws IOException {
    write("LoginMessages.properties", "login.required=Members only.");

    assertThat(LoginTexts.LOGIN.in(Locale.ENGLISH)).isEqualTo("Members only.");
    assertThat(LoginTexts.LOGIN.in(Locale.GERMAN)).isEqualTo("Members only.");
  }

  @Test
  void areTheApplicationsInEachOfItsLanguages() throws IOException {
    write("LoginMessages.properties", "login.required=Members only.");
    write("LoginMessages_de.properties", "login.required=Nur für Mitglieder.");
    write("LoginMessages_de_AT.properties", "login.required=Nur für Mitglieder, bitt schön.");

    assertThat(LoginTexts.LOGIN.in(Locale.ENGLISH)).isEqualTo("Members only.");
    assertThat(LoginTexts.LOGIN.in(Locale.GERMANY)).isEqualTo("Nur für Mitglieder.");
    assertThat(LoginTexts.LOGIN.in(new Locale("de", "AT")))
        .isEqualTo("Nur für Mitglieder, bitt schön.");
  }

  @Test
  void areOursWhereTheApplicationSaysNothing() throws IOException {
    write("LoginMessages.properties", "login.required=Members only.");

    assertThat(LoginTexts.REFRESH.in(Locale.GERMAN))
        .isEqualTo("Bitte bestätigen Sie, dass Sie es sind.");
  }

  @Test
  void areOursInALanguageThatTheApplicationDoesNotSpeak() throws IOException {
    write("LoginMessages_fr.properties", "login.required=Membres seulement.");

    assertThat(LoginTexts.LOGIN.in(Locale.FRENCH)).isEqualTo("Membres seulement.");
    assertThat(LoginTexts.LOGIN.in(Locale.GERMAN))
        .isEqualTo("Bitte melden Sie sich an, um diese Seite zu sehen.");
  }

  private void write(String bundle, String line) throws IOException {
    Files.writeString(classes.resolve(bundle), line + "\n", UTF_8);
  }
}
