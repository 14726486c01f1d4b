package io.github.cdilogin.deployment.servletmethod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.cdilogin.FreshLoginRequired;
import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.deployment.Accounts;
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

  private static final String HERE = ServletMethodTest.class.getName() + "$";

  @Test
  void aGuardOnAMethodOfAServletStopsTheDeployment() {
    assertThat(Deployed.findingsFor(Accounts.class, Notes.class))
        .containsExactly(
            "LOGIN-008 "
                + HERE
                + "Notes.doGet: no container intercepts the methods of a servlet, so the guard"
                + " would not run. Guard the servlet's class or its service method, or a bean that"
                + " this method calls.");
  }

  @Test
  void aGuardOnAMethodOfItsSuperclassDoesSoToo() {
    assertThat(Deployed.findingsFor(Accounts.class, Inheriting.class))
        .singleElement()
        .asString()
        .startsWith("LOGIN-008 " + HERE + "Base.doGet: ");
  }

  @ParameterizedTest
  @ValueSource(classes = {Service.class, HttpService.class})
  void aGuardOnItsServiceMethodCountsAsOneOnTheClass(Class<?> servlet) {
    assertThatCode(() -> Deployed.with(Accounts.class, servlet).close()).doesNotThrowAnyException();
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
