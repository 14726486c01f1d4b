package io.github.cdilogin.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.cdilogin.FreshLoginRequired;
import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.internal.validation.BeanUse;
import io.github.cdilogin.testing.TestServletContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.servlet.ServletRegistration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

/** Which login and refresh views stop a deployment, after Faces and all servlets have started. */
class FoundViewsTest extends ApplicationTest {

  private static final String FACES = "jakarta.faces.webapp.FacesServlet";

  @WeldSetup
  final WeldInitiator weld =
      application(
          login ->
              login
                  .loginView("/login.xhtml?theme=dark#top")
                  .loginView("/suffix", "/login.faces")
                  .loginView("/prefix", "/faces/login.xhtml")
                  .loginView("/exact", "/login")
                  .loginView("/elsewhere", "https://auth.example/login.xhtml")
                  .loginView("/odd", "/odd/./login.xhtml")
                  .loginView("/static", "/login.html")
                  .refreshView("/again.xhtml"),
          Open.class,
          Guarded.class,
          Members.class,
          Products.class);

  private final TestServletContext server = new TestServletContext();
  private final Map<String, List<BeanUse>> pages = new HashMap<>();
  private final List<String> asked = new ArrayList<>();

  @Test
  void viewsOfEachMappingAreFound() {
    server.servlet("Faces", FACES, "*.xhtml", "*.faces", "/faces/*", "/login");
    pages.put("/login.xhtml", List.of());
    pages.put("/again.xhtml", List.of());

    assertThat(problems()).isEmpty();
  }

  @Test
  void allMissingViewsAreReportedAtOnce() {
    server.servlet("Faces", FACES, "*.xhtml", "*.faces", "/faces/*", "/login");

    assertThat(problems())
        .contains("found 5 mistakes")
        .contains("LOGIN-043 /login.xhtml: the FacesServlet serves this path")
        .contains("LOGIN-043 /login.faces: ")
        .contains("LOGIN-043 /faces/login.xhtml: ")
        .contains("LOGIN-043 /login: ")
        .contains("LOGIN-043 /again.xhtml: ");
    assertThat(asked).doesNotContain("/odd/./login.xhtml", "https://auth.example/login.xhtml");
  }

  @Test
  void aViewOutsideOfThePrefixIsAnother() {
    server.servlet("Faces", FACES, "*.xhtml", "*.faces", "/faces/*", "/login");
    pages.put("/faces/login.xhtml", List.of());

    assertThat(problems()).contains("LOGIN-043 /faces/login.xhtml: ");
  }

  @Test
  void viewsHaveTheSuffixesOfTheApplication() {
    server
        .servlet("Faces", FACES, "*.faces", "/login")
        .initParameter("jakarta.faces.FACELETS_SUFFIX", ".view")
        .initParameter("jakarta.faces.DEFAULT_SUFFIX", ".page .jspx")
        .initParameter("jakarta.faces.FACELETS_VIEW_MAPPINGS", "*.own;/any/*");
    pages.put("/login.own", List.of());

    assertThat(problems()).isEmpty();
    assertThat(asked).contains("/login.view", "/login.page", "/login.jspx", "/login.faces.view");
  }

  @Test
  void aPathThatAnotherServletServesIsNoMistake() {
    server
        .servlet("Faces", FACES, "*.xhtml", "*.faces", "/faces/*")
        .servlet("Exact", "example.Exact", "/login.xhtml", "/again.xhtml")
        .servlet("Longer", "example.Longer", "/faces/login.xhtml/*")
        .servlet("Default", "example.Default", "/")
        .servlet("Prefix", "example.Prefix", "/login.faces/*");

    assertThat(problems()).isEmpty();
  }

  @Test
  void facesAsTheDefaultServletServesEveryPath() {
    server.servlet("Faces", FACES, "/");

    assertThat(problems()).contains("LOGIN-043 /login.html: ");
  }

  @Test
  void nothingIsKnownWithoutFaces() {
    server.servlet("Faces", FACES, "*.xhtml");

    assertThat(catchThrowable(() -> CurrentDeployment.start(server))).isNull();
  }

  @Test
  void nothingIsKnownWhereTheServletsAreHidden() {
    TestServletContext hidden =
        new TestServletContext() {
          @Override
          public Map<String, ServletRegistration> getServletRegistrations() {
            throw new UnsupportedOperationException("Section 4.4");
          }
        };
    CurrentDeployment.readViews(hidden, beans -> pages::get);

    assertThat(catchThrowable(() -> CurrentDeployment.start(hidden))).isNull();
  }

  @Test
  void aLoginViewMustNotUseAGuardedBean() {
    server.servlet("Faces", FACES, "*.xhtml");
    pages.put("/faces/login.xhtml", List.of());
    pages.put(
        "/login.xhtml",
        List.of(
            use("guarded", "name"),
            use("guarded", "name"),
            use("members", "secret"),
            use("members", "open"),
            use("members", "mixed"),
            use("members", "missing"),
            use("open", "name"),
            use("product", "name"),
            use("nobean", "name")));
    pages.put("/again.xhtml", List.of());

    assertThat(problems())
        .contains("found 2 mistakes")
        .contains(
            "LOGIN-044 "
                + Guarded.class.getName()
                + ".name: the view /login.xhtml uses it in #{guarded.name}, and its guard rejects")
        .contains("LOGIN-044 " + Members.class.getName() + ".secret: ");
  }

  @Test
  void aRefreshViewMustNotUseABeanThatNeedsAFreshLogin() {
    server.servlet("Faces", FACES, "*.xhtml");
    pages.put("/login.xhtml", List.of());
    pages.put("/faces/login.xhtml", List.of());
    pages.put(
        "/again.xhtml",
        List.of(use("guarded", "name"), use("guarded", "fresh"), use("members", "ready")));

    assertThat(problems())
        .contains("found 2 mistakes")
        .contains(
            Guarded.class.getName()
                + ".fresh: the view /again.xhtml uses it in #{guarded.fresh}, and"
                + " @FreshLoginRequired rejects the users of that view.")
        .contains("LOGIN-044 " + Members.class.getName() + ".ready: ");
  }

  private String problems() {
    CurrentDeployment.readViews(
        server,
        beans ->
            id -> {
              asked.add(id);
              return pages.get(id);
            });
    Throwable failure = catchThrowable(() -> CurrentDeployment.start(server));
    return failure == null ? "" : failure.getMessage();
  }

  private static BeanUse use(String bean, String member) {
    return new BeanUse(bean, member, "#{" + bean + "." + member + "}");
  }

  @Named("open")
  @RequestScoped
  static class Open {
    public String getName() {
      return "";
    }
  }

  @Named("guarded")
  @RequestScoped
  @LoginRequired
  static class Guarded {
    public String getName() {
      return "";
    }

    @FreshLoginRequired
    public void fresh() {}
  }

  @Named("members")
  @RequestScoped
  static class Members {
    @LoginRequired
    public String getSecret() {
      return "";
    }

    @FreshLoginRequired
    public boolean isReady() {
      return true;
    }

    public void open() {}

    @LoginRequired
    public void mixed() {}

    public void mixed(String one) {}
  }

  @RequestScoped
  @LoginRequired
  static class Products {
    @Produces
    @Named("product")
    public StringBuilder product() {
      return new StringBuilder();
    }
  }
}
