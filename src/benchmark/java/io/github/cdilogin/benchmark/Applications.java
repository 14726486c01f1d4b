package io.github.cdilogin.benchmark;

import static java.util.stream.Collectors.joining;

import io.github.cdilogin.benchmark.application.CheckPage;
import io.github.cdilogin.benchmark.application.Empty;
import io.github.cdilogin.benchmark.application.EmptyInterceptor;
import io.github.cdilogin.benchmark.application.EmptyPage;
import io.github.cdilogin.benchmark.application.Greeting;
import io.github.cdilogin.benchmark.application.Guest;
import io.github.cdilogin.benchmark.application.IdleFilter;
import io.github.cdilogin.benchmark.application.IdlePage;
import io.github.cdilogin.benchmark.application.InterceptedGreeting;
import io.github.cdilogin.benchmark.application.OpenPage;
import io.github.cdilogin.benchmark.application.Page;
import io.github.cdilogin.benchmark.application.PlainPage;
import io.github.cdilogin.benchmark.application.StartPage;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The application twice on one server: {@code /bare} without the library, {@code /ours} with it.
 * Both have Faces, because Payara enables it for an application with the library, and its cost must
 * not count for the library.
 */
final class Applications implements AutoCloseable {

  private static final Path FOLDER = Path.of("target", "benchmark", "pages").toAbsolutePath();
  private static final Duration START = Duration.ofSeconds(180);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** The expressions on a Faces page. */
  static final int EXPRESSIONS = 200;

  /** As long as in a browser, because the server creates a string when a guard reads it. */
  private static final String BROWSER =
      "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0"
          + " Safari/537.36";

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<PageView, HttpRequest> requests = new EnumMap<>(PageView.class);
  private final PayaraMicro server;

  private Applications(PayaraMicro server) {
    this.server = server;
  }

  /** Starts the server, waits for both applications, logs in, and checks the guard. */
  static Applications start(String... jvmOptions) throws IOException, InterruptedException {
    Files.createDirectories(FOLDER);
    Applications applications =
        new Applications(PayaraMicro.start(FOLDER, List.of(bare(), ours()), List.of(jvmOptions)));
    try {
      applications.await(PageView.PLAIN);
      applications.await(PageView.ANONYMOUS);
      applications.mustRefuseAnonymousRequests();
      applications.logIn();
      return applications;
    } catch (IOException | InterruptedException | RuntimeException | Error failure) {
      applications.close();
      throw failure;
    }
  }

  PayaraMicro server() {
    return server;
  }

  /** Returns a file of these applications. */
  Path file(String name) {
    return FOLDER.resolve(name);
  }

  /** Requests a page many times, one after the other, and checks each response. */
  void open(PageView page, int times) throws IOException, InterruptedException {
    for (int time = 0; time < times; time++) {
      int status = send(requests.get(page)).statusCode();
      if (status != 200) {
        throw new AssertionError(page + " answers " + status);
      }
    }
  }

  /** Requests a page once, and returns what it shows. */
  String text(PageView page) throws IOException, InterruptedException {
    return send(requests.get(page)).body();
  }

  @Override
  public void close() throws InterruptedException {
    server.close();
  }

  private void await(PageView page) throws InterruptedException {
    long deadline = System.nanoTime() + START.toNanos();
    while (status(page.path()) != 200) {
      if (!server.runs() || System.nanoTime() > deadline) {
        throw new AssertionError(page.path() + " did not start; see " + file("server.log"));
      }
      Thread.sleep(100);
    }
  }

  private void mustRefuseAnonymousRequests() throws InterruptedException {
    int status = status(PageView.GUARDED.path());
    if (status != 401) {
      throw new AssertionError("The guard answers an anonymous request with " + status);
    }
  }

  private void logIn() throws IOException, InterruptedException {
    for (PageView page : PageView.values()) {
      HttpRequest.Builder request = get(page.path());
      if (!page.login().isEmpty()) {
        request.header("Cookie", cookies(page));
      }
      requests.put(page, request.build());
    }
  }

  private String cookies(PageView page) throws IOException, InterruptedException {
    String cookies =
        send(get(page.login()).build()).headers().allValues("Set-Cookie").stream()
            .map(cookie -> cookie.split(";", 2)[0])
            .filter(page::sends)
            .collect(joining("; "));
    if (cookies.isEmpty()) {
      throw new AssertionError(page.login() + " gives no cookie");
    }
    return cookies;
  }

  private int status(String path) throws InterruptedException {
    try {
      return send(get(path).build()).statusCode();
    } catch (IOException notYet) {
      return 0;
    }
  }

  private HttpRequest.Builder get(String path) {
    return HttpRequest.newBuilder(URI.create(server.url() + path))
        .header("User-Agent", BROWSER)
        .timeout(PATIENCE);
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static Path bare() {
    return write(
        ShrinkWrap.create(WebArchive.class, "bare.war")
            .addClasses(Page.class, PlainPage.class, StartPage.class, CheckPage.class)
            .addClasses(IdleFilter.class, IdlePage.class, OpenPage.class)
            .addClasses(Greeting.class, InterceptedGreeting.class, EmptyPage.class)
            .addClasses(Empty.class, EmptyInterceptor.class, Guest.class));
  }

  private static Path ours() {
    return write(
        ShrinkWrap.create(WebArchive.class, "ours.war")
            .addPackage(Page.class.getPackage())
            .addAsWebResource(expressions("#{currentUser.name}"), "names.xhtml")
            .addAsLibrary(new File(System.getProperty("library.jar"))));
  }

  private static Path write(WebArchive war) {
    Path file = FOLDER.resolve(war.getName());
    war.addAsWebResource(expressions("#{bean.name}"), "beans.xhtml")
        .addAsWebInfResource(descriptor("beans"), "beans.xml")
        .addAsWebInfResource(descriptor("faces-config"), "faces-config.xml")
        .as(ZipExporter.class)
        .exportTo(file.toFile(), true);
    return file;
  }

  private static StringAsset expressions(String expression) {
    return new StringAsset(
        """
        <html xmlns="http://www.w3.org/1999/xhtml" xmlns:h="jakarta.faces.html">
        <h:head><title>names</title></h:head>
        <h:body>
        %s</h:body>
        </html>
        """
            .formatted(("<p>" + expression + "</p>\n").repeat(EXPRESSIONS)));
  }

  private static StringAsset descriptor(String element) {
    return new StringAsset(
        "<%s xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\"/>".formatted(element));
  }
}
