package io.github.cdilogin.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.fixture.Application;
import io.github.cdilogin.testing.TestServletContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.http.HttpServlet;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EventListener;
import java.util.List;
import java.util.Set;
import org.jboss.weld.environment.se.Weld;
import org.junit.jupiter.api.Test;

class LoginInitializerTest {

  private final Server server = new Server();

  @Test
  void putsTheFilterBeforeAllOthersForEveryDispatch() {
    new LoginInitializer().onStartup(null, server);

    assertThat(server.calls)
        .contains(
            "addFilter cdi-login io.github.cdilogin.internal.servlet.LoginFilter",
            "setAsyncSupported [true]",
            "addMappingForUrlPatterns " + Arrays.asList(DispatcherType.values()) + ", false, [/*]");
  }

  @Test
  void addsTheListenerOfPagesByAClassNameThatExists() throws ClassNotFoundException {
    new LoginInitializer().onStartup(null, server);

    String added =
        server.calls.stream()
            .filter(call -> call.startsWith("addListener "))
            .findFirst()
            .orElseThrow();
    assertThat(Class.forName(added.replace("addListener ", "")))
        .isAssignableTo(ServletContextListener.class);
  }

  @Test
  void makesTheSessionCookieSafe() {
    new LoginInitializer().onStartup(null, server);

    assertCookieHas("true", "Lax");
    assertThat(server.getEffectiveSessionTrackingModes())
        .containsExactly(SessionTrackingMode.COOKIE);
  }

  @Test
  void leavesWhatTheApplicationSetOnItsCookie() {
    server.getSessionCookieConfig().setAttribute("SameSite", "Strict");
    server.getSessionCookieConfig().setAttribute("HttpOnly", "false");

    new LoginInitializer().onStartup(null, server);

    assertCookieHas("false", "Strict");
  }

  @Test
  void makesTheSessionCookieSafeWhereTheServerGivesDefaultsForWhatWasNeverSet() {
    server.getSessionCookieConfig().setAttribute("HttpOnly", "false");
    server.getSessionCookieConfig().setAttribute("Secure", "false");

    new LoginInitializer().onStartup(null, server);

    assertCookieHas("true", "Lax");
  }

  @Test
  void leavesWhatTheDeploymentDescriptorSetsOnTheCookieEverywhere() {
    server.resource("/WEB-INF/web.xml", "<web-app><http-only>false</http-only></web-app>");
    server.getSessionCookieConfig().setAttribute("HttpOnly", "false");
    server.getSessionCookieConfig().setAttribute("Secure", "false");

    new LoginInitializer().onStartup(null, server);

    assertThat(server.getSessionCookieConfig().getAttribute("HttpOnly")).isEqualTo("false");
  }

  @Test
  void remembersTheGuardedClassesThatTheServerSaw() {
    new LoginInitializer().onStartup(Set.of(Notes.class), server);

    assertThat(ScannedClasses.of(server)).containsExactly(Notes.class);
    assertThat(ScannedClasses.of(new TestServletContext())).isEmpty();
  }

  /** On plain servlet containers the CDI container comes second, and knows the servlet context. */
  @Test
  void isReportedTogetherWithWhatTheCdiContainerFinds() {
    server.initParameter("cdi-login.login-veiw", "/login");
    new LoginInitializer().onStartup(Set.of(Notes.class), server);

    Thread thread = Thread.currentThread();
    ClassLoader tests = thread.getContextClassLoader();
    thread.setContextClassLoader(server.getClassLoader());
    try {
      assertThatThrownBy(LoginInitializerTest::startCdi)
          .hasStackTraceContaining("CDI Login found 3 mistakes in this application:")
          .hasStackTraceContaining("LOGIN-001 application: ")
          .hasStackTraceContaining("LOGIN-007 " + Notes.class.getName() + ": ")
          .hasStackTraceContaining("LOGIN-015 cdi-login.login-veiw (context parameter): ");
    } finally {
      thread.setContextClassLoader(tests);
    }
  }

  private static void startCdi() {
    new Weld()
        .disableDiscovery()
        .addExtension(new LoginExtension())
        .addBeanClass(Application.class)
        .initialize()
        .close();
  }

  /** Tomcat looks for annotations on classes only, and delivers none for a guarded method. */
  @Test
  void findsTheServletsAndFiltersThatAreRegistered() {
    server.servlet("page", Page.class.getName()).filter("log", Log.class.getName());

    new LoginInitializer().onStartup(Set.of(Notes.class), server);

    assertThat(ScannedClasses.of(server))
        .containsExactlyInAnyOrder(Notes.class, Page.class, Log.class);
  }

  private void assertCookieHas(String httpOnly, String sameSite) {
    assertThat(server.getSessionCookieConfig().getAttribute("HttpOnly")).isEqualTo(httpOnly);
    assertThat(server.getSessionCookieConfig().getAttribute("SameSite")).isEqualTo(sameSite);
  }

  private static class Page extends HttpServlet {}

  private abstract static class Log implements Filter {}

  @LoginRequired
  private static class Notes {}

  /** A server that writes down what is registered. */
  private static final class Server extends TestServletContext {
    private final List<String> calls = new ArrayList<>();
    private final ClassLoader loader =
        new URLClassLoader(new URL[0], Server.class.getClassLoader());

    /** Its own, or the next CDI container of the class path would take it for its context. */
    @Override
    public ClassLoader getClassLoader() {
      return loader;
    }

    private final List<ServletContextListener> listeners = new ArrayList<>();

    @Override
    public <T extends EventListener> void addListener(T listener) {
      listeners.add((ServletContextListener) listener);
    }

    @Override
    public FilterRegistration.Dynamic addFilter(String name, Filter filter) {
      calls.add("addFilter " + name + " " + filter.getClass().getName());
      return (FilterRegistration.Dynamic)
          Proxy.newProxyInstance(
              Server.class.getClassLoader(),
              new Class<?>[] {FilterRegistration.Dynamic.class},
              (proxy, method, arguments) -> {
                calls.add(line(method.getName(), arguments));
                return null;
              });
    }

    @Override
    public void addListener(String type) {
      calls.add("addListener " + type);
    }

    private static String line(String method, Object[] arguments) {
      String all = Arrays.deepToString(arguments);
      return method + " " + (arguments.length == 1 ? all : all.substring(1, all.length() - 1));
    }
  }
}
