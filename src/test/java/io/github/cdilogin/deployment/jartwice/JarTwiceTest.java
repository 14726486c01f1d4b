package io.github.cdilogin.deployment.jartwice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.deployment.Accounts;
import io.github.cdilogin.deployment.Deployed;
import io.github.cdilogin.internal.deployment.LoginExtension;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("cdi-se")
class JarTwiceTest {

  private static final String FILE = "io/github/cdilogin/internal/deployment/LibraryCopies.class";

  @TempDir Path copy;

  @Test
  void aSecondCopyOfTheLibraryStopsTheDeployment() throws IOException {
    copyTheLibrary();

    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("LOGIN-032 ")
        .contains(" and file:" + copy)
        .endsWith(": the library is in the application 2 times. Keep one of these jars.");
  }

  private List<String> problems() throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader tests = thread.getContextClassLoader();
    try (URLClassLoader both = new URLClassLoader(new URL[] {copy.toUri().toURL()}, tests)) {
      thread.setContextClassLoader(both);
      return Deployed.findingsFor(Accounts.class);
    } finally {
      thread.setContextClassLoader(tests);
    }
  }

  private void copyTheLibrary() throws IOException {
    Path file = copy.resolve(FILE);
    Files.createDirectories(file.getParent());
    try (InputStream original = LoginExtension.class.getResourceAsStream("/" + FILE)) {
      Files.copy(original, file);
    }
  }
}
