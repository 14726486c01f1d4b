package io.github.cdilogin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionTrackingMode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EventListener;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockServletContext;

class LoginInitializerTest {

  private final Server server = new Server();

  @Test
  void putsTheFilterBeforeAllOthersForEveryDispatch() {
    new LoginInitializer().onStartup(null, server);

    assertThat(server.calls)
        .contains(
            "addFilter io.github.cdilogin.LoginFilter",
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

    assertThat(server.getSessionCookieConfig().getAttribute("HttpOnly")).isEqualTo("true");
    assertThat(server.getSessionCookieConfig().getAttribute("SameSite")).isEqualTo("Lax");
    assertThat(server.getEffectiveSessionTrackingModes())
        .containsExactly(SessionTrackingMode.COOKIE);
  }

  @Test
  void leavesWhatTheApplicationSaidOfItsCookie() {
    server.getSessionCookieConfig().setAttribute("SameSite", "Strict");
    server.getSessionCookieConfig().setAttribute("HttpOnly", "false");

    new LoginInitializer().onStartup(null, server);

    assertThat(server.getSessionCookieConfig().getAttribute("SameSite")).isEqualTo("Strict");
    assertThat(server.getSessionCookieConfig().getAttribute("HttpOnly")).isEqualTo("false");
  }

  @Test
  void makesTheSessionCookieSafeWhereTheServerGivesDefaultsForWhatWasNeverSet() {
    server.getSessionCookieConfig().setAttribute("HttpOnly", "false");
    server.getSessionCookieConfig().setAttribute("Secure", "false");

    new LoginInitializer().onStartup(null, server);

    assertThat(server.getSessionCookieConfig().getAttribute("HttpOnly")).isEqualTo("true");
    assertThat(server.getSessionCookieConfig().getAttribute("SameSite")).isEqualTo("Lax");
  }

  @Test
  void leavesWhatTheDeploymentDescriptorSaysOfTheCookieEverywhere() {
    server.descriptor = "<web-app><http-only>false</http-only></web-app>";
    server.getSessionCookieConfig().setAttribute("HttpOnly", "false");
    server.getSessionCookieConfig().setAttribute("Secure", "false");

    new LoginInitializer().onStartup(null, server);

    assertThat(server.getSessionCookieConfig().getAttribute("HttpOnly")).isEqualTo("false");
  }

  @Test
  void remembersTheGuardedClassesThatTheServerSaw() {
    new LoginInitializer().onStartup(Set.of(Notes.class), server);

    assertThat(LoginInitializer.guarded(server)).containsExactly(Notes.class);
    assertThat(LoginInitializer.guarded(new MockServletContext())).isEmpty();
  }

  @LoginRequired
  private static class Notes {}

  /** A server that writes down what is registered. */
  private static final class Server extends MockServletContext {
    private final List<String> calls = new ArrayList<>();
    private final List<ServletContextListener> listeners = new ArrayList<>();
    private @Nullable String descriptor;

    @Override
    public @Nullable InputStream getResourceAsStream(String path) {
      return descriptor == null || !path.equals("/WEB-INF/web.xml")
          ? null
          : new ByteArrayInputStream(descriptor.getBytes(UTF_8));
    }

    @Override
    public <T extends EventListener> void addListener(T listener) {
      listeners.add((ServletContextListener) listener);
    }

    @Override
    public FilterRegistration.Dynamic addFilter(String name, Class<? extends Filter> filter) {
      calls.add("addFilter " + filter.getName());
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
