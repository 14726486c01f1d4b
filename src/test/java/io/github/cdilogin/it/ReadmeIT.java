package io.github.cdilogin.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** The application that the README shows, compiled from the README, on a real server. */
class ReadmeIT extends ServerTestBase {

  private static final Path README = Path.of("README.md");
  private static final Pattern CLASS_NAME = Pattern.compile("public class (\\w+)");

  /** The reader's own, which the README only names. */
  private static final String ACCOUNTS =
      """
      import jakarta.enterprise.context.ApplicationScoped;

      @ApplicationScoped
      public class Accounts {
        private final Account ada = new Account("1", "Ada");

        public Account findByLoginId(String id) { return "1".equals(id) ? ada : null; }

        public Account check(String name, String password) {
          return "ada".equals(name) && "secret".equals(password) ? ada : null;
        }
      }
      """;

  @Deployment(testable = false)
  static WebArchive application() throws IOException {
    WebArchive war = ShrinkWrap.create(WebArchive.class, "readme.war");
    for (File file : compiled()) {
      war.addAsWebInfResource(file, "classes/readme/" + file.getName());
    }
    return war.addAsLibrary(new File(System.getProperty("library.jar")), "cdi-login.jar")
        .addAsWebInfResource("it/web.xml", "web.xml")
        .addAsWebInfResource(new StringAsset(snippets("xml").get(1)), "beans.xml")
        .addAsWebResource(page(String.join("\n", snippets("xhtml"))), "index.xhtml")
        .addAsWebResource(page("<p>#{settings.greeting}</p>"), "settings.xhtml")
        .addAsWebResource(page(LOGIN), "login.xhtml")
        .addAsWebResource(page("<p>confirm</p>"), "confirm.xhtml");
  }

  private static final String LOGIN =
      """
      <h:form id="f">
        <h:inputText id="name" value="#{loginForm.name}"/>
        <h:inputSecret id="password" value="#{loginForm.password}"/>
        <h:commandButton id="go" value="Log in" action="#{loginForm.submit}"/>
      </h:form>
      """;

  @Test
  void theApplicationOfTheReadmeWorks() {
    assertThat(browser.get("index.xhtml").page().text()).isEqualTo("Hi guest!");

    Page login = browser.follow(browser.get("settings.xhtml")).page();
    Answer wrong = browser.submit(login, "f:go", Map.of("f:name", "ada", "f:password", "no"));
    assertThat(wrong.status()).isEqualTo(200);

    Map<String, String> right = Map.of("f:name", "ada", "f:password", "secret");
    Answer back = browser.submit(wrong.page(), "f:go", right);

    assertThat(browser.follow(back).page().text()).isEqualTo("Hi Ada");
    assertThat(browser.get("index.xhtml").page().text()).isEqualTo("Hi Ada!");
  }

  private static StringAsset page(String body) {
    return new StringAsset(
        """
        <!DOCTYPE html>
        <html xmlns="http://www.w3.org/1999/xhtml" xmlns:h="jakarta.faces.html">
        <h:head><title>README</title></h:head>
        <h:body>%s</h:body>
        </html>
        """
            .formatted(body));
  }

  private static List<File> compiled() throws IOException {
    Path folder = Files.createTempDirectory("readme");
    List<String> sources = new ArrayList<>();
    for (String snippet : Stream.concat(snippets("java").stream(), Stream.of(ACCOUNTS)).toList()) {
      Path source = folder.resolve(className(snippet) + ".java");
      Files.writeString(source, "package readme;\n" + snippet);
      sources.add(source.toString());
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Path classes = Files.createDirectory(folder.resolve("classes"));
    List<String> arguments =
        new ArrayList<>(
            List.of("-cp", System.getProperty("java.class.path"), "-d", classes.toString()));
    arguments.addAll(sources);
    assertThat(compiler.run(null, null, null, arguments.toArray(String[]::new))).isZero();
    try (Stream<Path> files = Files.list(classes.resolve("readme"))) {
      return files.map(Path::toFile).toList();
    }
  }

  private static String className(String snippet) {
    return CLASS_NAME.matcher(snippet).results().map(m -> m.group(1)).findFirst().orElseThrow();
  }

  private static List<String> snippets(String language) throws IOException {
    List<String> snippets =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(README))
            .results()
            .map((MatchResult match) -> match.group(1))
            .toList();
    assertThat(snippets).isNotEmpty();
    return snippets;
  }
}
