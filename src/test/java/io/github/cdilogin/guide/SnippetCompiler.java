package io.github.cdilogin.guide;

import com.sun.source.util.JavacTask;
import io.github.cdilogin.guide.Markdown.Block;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Compiles the Java blocks of a text. A block may be a file, members of a class, or statements: the
 * first of these that it can be read as. Members and statements stand in a class that inherits
 * {@link Surroundings}. Each block has a package of its own, with the usual imports.
 */
final class SnippetCompiler {

  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  /** What an IDE would add; one line, so that lines are easy to count. */
  private static final String IMPORTS =
      "import io.github.cdilogin.*;"
          + " import io.github.cdilogin.flash.*; import io.github.cdilogin.guide.*;"
          + " import io.github.cdilogin.redirect.*; import jakarta.enterprise.context.*;"
          + " import jakarta.enterprise.event.*; import jakarta.enterprise.inject.*;"
          + " import jakarta.inject.*; import jakarta.servlet.annotation.*;"
          + " import jakarta.servlet.http.*; import jakarta.ws.rs.*; import jakarta.ws.rs.core.*;"
          + " import java.io.*; import java.net.*;"
          + " import java.time.*; import java.util.*;";

  private SnippetCompiler() {}

  /** What is wrong with the blocks, each with file and line of the text it stands in. */
  static List<String> complaints(List<Block> blocks) {
    List<Source> sources =
        IntStream.range(0, blocks.size())
            .mapToObj(number -> read("guide" + number, blocks.get(number)))
            .toList();
    DiagnosticCollector<JavaFileObject> shownLines = new DiagnosticCollector<>();
    try {
      task(sources, shownLines).analyze();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return errors(shownLines).map(SnippetCompiler::complaint).toList();
  }

  /** As the first form that is Java; as the last one if none is. */
  private static Source read(String packageName, Block block) {
    return Stream.of(Form.values())
        .map(form -> new Source(packageName, block, form))
        .filter(source -> source.form == Form.STATEMENTS || isJava(source))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isJava(Source source) {
    DiagnosticCollector<JavaFileObject> shownLines = new DiagnosticCollector<>();
    try {
      task(List.of(source), shownLines).parse();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return errors(shownLines).findAny().isEmpty();
  }

  private static JavacTask task(
      List<Source> sources, DiagnosticCollector<JavaFileObject> shownLines) {
    List<String> options =
        List.of(
            "-proc:none",
            "--should-stop=ifError=FLOW",
            "-classpath",
            System.getProperty("java.class.path"));
    return (JavacTask) JAVAC.getTask(null, null, shownLines, options, null, sources);
  }

  private static Stream<Diagnostic<? extends JavaFileObject>> errors(
      DiagnosticCollector<JavaFileObject> shownLines) {
    return shownLines.getDiagnostics().stream()
        .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
        .map(each -> each);
  }

  private static String complaint(Diagnostic<? extends JavaFileObject> error) {
    String message = error.getMessage(Locale.ENGLISH);
    return error.getSource() instanceof Source source
        ? source.block.file() + ":" + source.lineOf(error) + ": " + message
        : message;
  }

  /** What a block can be. */
  private enum Form {
    FILE("", ""),
    MEMBERS("class Snippet extends Surroundings {", "}"),
    STATEMENTS("class Snippet extends Surroundings { void run() throws Exception {", "}}");

    private final String before;
    private final String behind;

    Form(String before, String behind) {
      this.before = before;
      this.behind = behind;
    }
  }

  /** A block as the compiler reads it. */
  private static final class Source extends SimpleJavaFileObject {

    private static final Pattern PUBLIC_TYPE =
        Pattern.compile(
            "^public (?:final )?(?:class|interface|@interface|record|enum) (\\w+)",
            Pattern.MULTILINE);

    private final Block block;
    private final Form form;
    private final String text;

    Source(String packageName, Block block, Form form) {
      super(URI.create("guide:///" + packageName + "/" + fileName(block)), Kind.SOURCE);
      this.block = block;
      this.form = form;
      this.text =
          String.join(
              "\n",
              "package " + packageName + ";" + IMPORTS + form.before,
              block.text(),
              form.behind);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }

    /** One line stands above the block. */
    long lineOf(Diagnostic<?> error) {
      return block.line() + error.getLineNumber() - 2;
    }

    private static String fileName(Block block) {
      return PUBLIC_TYPE
              .matcher(block.text())
              .results()
              .map(type -> type.group(1))
              .findFirst()
              .orElse("Snippet")
          + ".java";
    }
  }
}
