package io.github.cdilogin.deployment.servletmethod;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.deployment.Accounts;
import io.github.cdilogin.deployment.Deployed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("cdi-se")
class ServletMethodTest {

  private static final String BEAN =
      "io.github.cdilogin.deployment.servletmethod.ServletMethodTest$Notes";

  @Test
  void aGuardOnAMethodOfAServletStopsTheDeployment() {
    assertThat(Deployed.findingsFor(Accounts.class, Notes.class))
        .containsExactly(
            "LOGIN-008 "
                + BEAN
                + ".doGet: no container intercepts the methods of a servlet, so the guard would not"
                + " run. Guard the servlet's class.");
  }

  @RequestScoped
  static class Notes extends HttpServlet {
    @LoginRequired
    @Override
    public void doGet(HttpServletRequest request, HttpServletResponse response) {}
  }
}
