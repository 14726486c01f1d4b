package io.github.cdilogin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The library is compiled for Servlet 6.0, and runs on a server with Servlet 6.1. */
class Servlet61Test {

  private static final Path TOMCAT_11 = Path.of("target", "servlet-6.1", "tomcat-embed-core.jar");

  @Test
  void everyRedirectCarriesTheCookie() throws IOException {
    assertThat(output())
        .contains(
            "location: 302 to, 1 cookie",
            "status: 303 to, 1 cookie",
            "buffer: 302 to, 1 cookie",
            "both: 307 to, 1 cookie");
  }

  private static List<String> output() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = TOMCAT_11 + File.pathSeparator + System.getProperty("java.class.path");
    Process server =
        new ProcessBuilder(java, "-cp", classPath, Servlet61Server.class.getName())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader output = server.inputReader(UTF_8)) {
      return output.lines().toList();
    } finally {
      server.destroy();
    }
  }
}
