package io.github.cdilogin.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A large application: each bean injects another, and one in fifty is guarded. */
final class ManyBeans {

  static final int COUNT = 2_000;

  private static final int ONE_GUARDED_IN = 50;
  private static final String PACKAGE = "io.github.cdilogin.benchmark.many";

  private ManyBeans() {}

  /** Compiles the beans into a new folder, and returns it. */
  static Path compile() {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<Source> sources = IntStream.range(0, COUNT).mapToObj(Source::of).toList();
    Path classes = folder();
    List<String> options = List.of("-proc:none", "-d", classes.toString());
    if (!compiler.getTask(null, null, null, options, null, sources).call()) {
      throw new IllegalStateException("The beans do not compile");
    }
    return classes;
  }

  /** Returns the beans on the class path of this process. */
  static List<Class<?>> load() throws ClassNotFoundException {
    Class<?>[] beans = new Class<?>[COUNT];
    for (int number = 0; number < COUNT; number++) {
      beans[number] = Class.forName(PACKAGE + "." + name(number));
    }
    return List.of(beans);
  }

  static boolean isGuarded(int number) {
    return number % ONE_GUARDED_IN == 0;
  }

  private static Path folder() {
    try {
      return Files.createDirectories(Path.of("target", "benchmark", "many-beans"));
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private static String name(int number) {
    return "Bean" + number;
  }

  /** The source of one bean. */
  private static final class Source extends SimpleJavaFileObject {

    private final String text;

    private Source(String name, String text) {
      super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
      this.text = text;
    }

    static Source of(int number) {
      return new Source(
          name(number),
          """
          package %s;
          @jakarta.enterprise.context.ApplicationScoped %s
          public class %s implements Runnable {
            @jakarta.inject.Inject %s other;
            @Override public void run() {}
            public String greet(String name) { return name; }
            int number() { return %d; }
          }
          """
              .formatted(
                  PACKAGE,
                  isGuarded(number) ? "@io.github.cdilogin.LoginRequired" : "",
                  name(number),
                  name((7 * number + 1) % COUNT),
                  number));
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
