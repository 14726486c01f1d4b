package io.github.cdilogin.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.FreshLoginRequired;
import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.internal.problem.DeploymentProblem;
import io.github.cdilogin.internal.validation.GuardedViews;
import io.github.cdilogin.testing.TestServletContext;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServlet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
                new TestServletContext() {
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
  private static final class Server extends TestServletContext {

    Server with(String mapping, Class<?> servlet) {
      return with(mapping, servlet.getName());
    }

    Server with(String mapping, String className) {
      servlet(className + mapping, className, mapping);
      return this;
    }
  }

  static class Open extends HttpServlet {}

  @LoginRequired
  static class Guarded extends HttpServlet {}

  @FreshLoginRequired
  static class Fresh extends HttpServlet {}
}
