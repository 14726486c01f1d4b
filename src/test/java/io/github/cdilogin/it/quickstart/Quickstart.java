package io.github.cdilogin.it.quickstart;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR of the sample, as the build made it, and its database. */
final class Quickstart {

  static final String NAME = "ada";
  static final String PASSWORD = "analytical-engine";

  private Quickstart() {}

  /** The application, whose database does not exist yet. */
  static WebArchive withNewDatabase() {
    deleteDatabase();
    return war();
  }

  /** The application, and a servlet that fails. */
  static WebArchive war() {
    return ShrinkWrap.create(ZipImporter.class, "quickstart.war")
        .importFrom(new File(System.getProperty("quickstart.war")))
        .as(WebArchive.class)
        .addClass(FailingServlet.class);
  }

  private static void deleteDatabase() {
    Path folder = Path.of(System.getProperty("quickstart.data"));
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        for (Path file : deepestFirst) {
          Files.delete(file);
        }
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
