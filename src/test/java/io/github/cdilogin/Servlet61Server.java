package io.github.cdilogin;

import io.github.cdilogin.fixture.Account;
import io.github.cdilogin.internal.deployment.CurrentDeployment;
import io.github.cdilogin.internal.deployment.LoginExtension;
import io.github.cdilogin.internal.servlet.LoginFilter;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/**
 * A process of its own, with Tomcat 11 before everything else on its class path: {@link
 * Servlet61Test} starts it and reads what it prints.
 */
final class Servlet61Server {

  private Servlet61Server() {}

  public static void main(String[] none) throws Exception {
    try (WeldContainer cdi =
        new Weld()
            .disableDiscovery()
            .addExtension(new LoginExtension())
            .addExtension(new Configuration())
            .addBeanClass(Servlet61Server.class)
            .initialize()) {
      Tomcat tomcat = start();
      try {
        for (String by : List.of("location", "status", "buffer", "both")) {
          System.out.println(answer(tomcat.getConnector().getLocalPort(), by));
        }
      } finally {
        tomcat.stop();
        tomcat.destroy();
      }
      System.out.println("ended " + cdi.isRunning());
    }
  }

  private static Tomcat start() throws Exception {
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(Files.createTempDirectory("servlet-6.1").toString());
    Connector connector = new Connector();
    connector.setPort(0);
    connector.setProperty("address", "127.0.0.1");
    tomcat.setConnector(connector);
    Context context = tomcat.addContext("/app", null);
    Tomcat.addServlet(context, "redirects", new Redirects());
    context.addServletMappingDecoded("/*", "redirects");
    FilterDef filter = new FilterDef();
    filter.setFilterName("login");
    filter.setFilter(new LoginFilter(CurrentDeployment::runtime));
    context.addFilterDef(filter);
    FilterMap mapping = new FilterMap();
    mapping.setFilterName("login");
    mapping.addURLPattern("/*");
    context.addFilterMap(mapping);
    tomcat.start();
    return tomcat;
  }

  private static String answer(int port, String by) throws IOException, InterruptedException {
    HttpResponse<Void> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/app/redirects?by=" + by))
                    .build(),
                BodyHandlers.discarding());
    long cookies =
        answer.headers().allValues("Set-Cookie").stream()
            .filter(line -> line.startsWith("remember_token="))
            .count();
    return "%s: %d %s, %d cookie"
        .formatted(
            by, answer.statusCode(), answer.headers().firstValue("Location").orElse(""), cookies);
  }

  /** What the application of this server declares. */
  public static final class Configuration implements Extension {
    void configure(@Observes LoginConfiguration login) {
      login
          .userLoader(id -> new Account(id))
          .secretKey("a-key-of-this-application-0123456789abcdef");
    }
  }

  /** Logs in with a remember cookie, and redirects by one of the methods of Servlet 6.1. */
  private static final class Redirects extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws ServletException, IOException {
      CDI.current()
          .select(LoginManager.class)
          .get()
          .login(new Account("ann"), LoginOptions.builder().remember(true).build());
      try {
        redirect(response, request.getParameter("by"));
      } catch (ReflectiveOperationException failure) {
        throw new ServletException(failure);
      }
    }

    private static void redirect(HttpServletResponse response, String by)
        throws ReflectiveOperationException, IOException {
      Class<HttpServletResponse> type = HttpServletResponse.class;
      switch (by) {
        case "status" ->
            type.getMethod("sendRedirect", String.class, int.class).invoke(response, "to", 303);
        case "buffer" ->
            type.getMethod("sendRedirect", String.class, boolean.class)
                .invoke(response, "to", false);
        case "both" ->
            type.getMethod("sendRedirect", String.class, int.class, boolean.class)
                .invoke(response, "to", 307, true);
        default -> response.sendRedirect("to");
      }
    }
  }
}
