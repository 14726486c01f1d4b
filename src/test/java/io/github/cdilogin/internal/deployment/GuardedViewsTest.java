package io.github.cdilogin.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.FreshLoginRequired;
import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.internal.problem.DeploymentProblem;
import io.github.cdilogin.internal.validation.GuardedViews;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServlet;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockServletContext;

/** Which views are known to be guarded when the servlets are registered. */
class GuardedViewsTest {

  private final DefaultLoginConfiguration configuration = new DefaultLoginConfiguration();

  @Test
  void isALoginViewThatAGuardedServletServesAtThatPath() {
    configuration.loginView("/login?lang=en").loginView("/admin", "/fresh");

    assertThat(problems(new Server().with("/login", Guarded.class).with("/fresh", Fresh.class)))
        .containsExactlyInAnyOrder(
            "LOGIN-040 "
                + Guarded.class.getName()
                + ": it serves the view /login?lang=en, where users log in, and @LoginRequired"
                + " keeps them out. Remove the guard from the servlet, or set another view.",
            "LOGIN-040 "
                + Fresh.class.getName()
                + ": it serves the view /fresh, where users log in, and @FreshLoginRequired keeps"
                + " them out. Remove the guard from the servlet, or set another view.");
  }

  @Test
  void isARefreshViewThatNeedsAFreshLogin() {
    configuration.refreshView("/confirm");

    assertThat(problems(new Server().with("/confirm", Fresh.class))).hasSize(1);
    assertThat(problems(new Server().with("/confirm", Guarded.class))).isEmpty();
  }

  /** Another servlet, a filter or a dispatcher may come first. */
  @Test
  void isNoViewUnderAPatternThatIsWider() {
    configuration.loginView("/pages/login.xhtml").refreshView("https://auth.example/confirm");

    assertThat(
            problems(
                new Server()
                    .with("/pages/*", Guarded.class)
                    .with("*.xhtml", Guarded.class)
                    .with("/", Guarded.class)))
        .isEmpty();
  }

  @Test
  void isNoneOfAServletThatIsOpenOrCannotBeLoaded() {
    configuration.loginView("/login");

    assertThat(problems(new Server().with("/login", Open.class).with("/login", "no.such.Servlet")))
        .isEmpty();
  }

  @Test
  void isNoneWhereTheServletsAreHiddenFromListeners() {
    configuration.loginView("/login");

    assertThat(
            problems(
                new MockServletContext() {
                  @Override
                  public Map<String, ServletRegistration> getServletRegistrations() {
                    throw new UnsupportedOperationException("Section 4.4");
                  }
                }))
        .isEmpty();
  }

  private List<String> problems(ServletContext context) {
    return GuardedViews.in(context, configuration.settings()).stream()
        .map(DeploymentProblem::toString)
        .toList();
  }

  /** A server that has these servlets. */
  private static final class Server extends MockServletContext {

    private final Map<String, ServletRegistration> servlets = new TreeMap<>();

    Server with(String mapping, Class<?> servlet) {
      return with(mapping, servlet.getName());
    }

    Server with(String mapping, String className) {
      Map<String, Object> answers =
          Map.of("getClassName", className, "getMappings", Set.of(mapping));
      servlets.put(
          className + mapping,
          (ServletRegistration)
              Proxy.newProxyInstance(
                  Server.class.getClassLoader(),
                  new Class<?>[] {ServletRegistration.class},
                  (proxy, method, arguments) -> answers.get(method.getName())));
      return this;
    }

    @Override
    public Map<String, ServletRegistration> getServletRegistrations() {
      return servlets;
    }
  }

  static class Open extends HttpServlet {}

  @LoginRequired
  static class Guarded extends HttpServlet {}

  @FreshLoginRequired
  static class Fresh extends HttpServlet {}
}
