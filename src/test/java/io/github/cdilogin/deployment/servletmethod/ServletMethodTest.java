package io.github.cdilogin.deployment.servletmethod;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.FreshLoginRequired;
import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.deployment.Deployed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("cdi-se")
class ServletMethodTest {

  @Test
  void aGuardOnAMethodOfAServletStopsTheDeployment() {
    assertThat(Deployed.findingOf(Notes.class))
        .isEqualTo(
            "LOGIN-008 %s.doGet: no container intercepts the methods of a servlet, so the guard"
                + " would not run. Guard the servlet's class or its service method, or a bean that"
                + " this method calls.",
            Notes.class.getName());
  }

  @Test
  void aGuardOnAMethodOfItsSuperclassDoesSoToo() {
    assertThat(Deployed.findingOf(Inheriting.class))
        .startsWith("LOGIN-008 " + Base.class.getName() + ".doGet: ");
  }

  @ParameterizedTest
  @ValueSource(classes = {Service.class, HttpService.class})
  void aGuardOnItsServiceMethodCountsAsOneOnTheClass(Class<?> servlet) {
    Deployed.withoutProblem(servlet);
  }

  /** A server that intercepts servlets cannot create it, and answers each request with 404. */
  @ParameterizedTest
  @ValueSource(classes = {FinalMethod.class, InheritedFinalMethod.class, FinalService.class})
  void aFinalMethodOfAGuardedServletStopsTheDeployment(Class<?> servlet) {
    assertThat(Deployed.findingOf(servlet))
        .startsWith("LOGIN-005 " + ServletMethodTest.class.getName() + "$")
        .contains(".service: ");
  }

  @ParameterizedTest
  @ValueSource(classes = {FinalServlet.class, FinalServletWithService.class})
  void aGuardedServletThatIsFinalDoesSoToo(Class<?> servlet) {
    assertThat(Deployed.findingOf(servlet)).startsWith("LOGIN-006 " + servlet.getName() + ": ");
  }

  @LoginRequired
  @RequestScoped
  static class FinalMethod extends HttpServlet {
    @Override
    public final void service(ServletRequest request, ServletResponse response) {}
  }

  abstract static class FinalBase extends HttpServlet {
    @Override
    public final void service(ServletRequest request, ServletResponse response) {}
  }

  @LoginRequired
  @RequestScoped
  static class InheritedFinalMethod extends FinalBase {}

  @RequestScoped
  static class FinalService extends HttpServlet {
    @LoginRequired
    @Override
    public final void service(ServletRequest request, ServletResponse response) {}
  }

  @LoginRequired
  @RequestScoped
  static final class FinalServlet extends HttpServlet {}

  @RequestScoped
  static final class FinalServletWithService extends HttpServlet {
    @LoginRequired
    @Override
    public void service(ServletRequest request, ServletResponse response) {}
  }

  @RequestScoped
  static class Notes extends HttpServlet {
    @LoginRequired
    @Override
    public void doGet(HttpServletRequest request, HttpServletResponse response) {}
  }

  abstract static class Base extends HttpServlet {
    @FreshLoginRequired(within = "PT10M")
    @Override
    public void doGet(HttpServletRequest request, HttpServletResponse response) {}
  }

  @RequestScoped
  static class Inheriting extends Base {
    @Override
    public void doGet(HttpServletRequest request, HttpServletResponse response) {}
  }

  @RequestScoped
  static class Service extends HttpServlet {
    @LoginRequired
    @Override
    public void service(ServletRequest request, ServletResponse response) {}
  }

  @RequestScoped
  static class HttpService extends HttpServlet {
    @LoginRequired
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {}
  }
}
