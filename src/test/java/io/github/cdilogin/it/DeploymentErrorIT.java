package io.github.cdilogin.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.deployment.Accounts;
import io.github.cdilogin.it.broken.GuardedLogin;
import io.github.cdilogin.it.broken.NoBean;
import io.github.cdilogin.it.broken.PrivateMethod;
import io.github.cdilogin.it.broken.WrongViews;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** What a developer reads in the log of a real server when the application is wrong. */
class DeploymentErrorIT {

  @Test
  void whatTheCdiContainerSeesIsReportedAtOnce() throws Exception {
    String log = FailedDeployment.logOf(application().addClass(PrivateMethod.class));

    assertThat(log)
        .contains("CDI Login found 2 mistakes in this application:")
        .contains(
            "LOGIN-003 io.github.cdilogin.it.broken.PrivateMethod.open: no container intercepts a"
                + " private method, so its guard would not run. Make the method public, or guard"
                + " the class.")
        .contains("LOGIN-001 application: there is no UserLoader and no RequestLoader");
  }

  /** Bean discovery leaves such a class out, so that the CDI container never reads it. */
  @Test
  void aGuardedClassThatTheCdiContainerNeverSawIsFoundAllTheSame() throws Exception {
    String log = FailedDeployment.logOf(withLoader().addClass(NoBean.class));

    assertThat(log)
        .contains("CDI Login found a mistake in this application:")
        .contains(
            "LOGIN-007 io.github.cdilogin.it.broken.NoBean: it is no CDI bean, so no container"
                + " looks at its guard. Give it a scope such as @RequestScoped, and let the"
                + " container create it.");
  }

  @Test
  void aLoginViewThatAGuardedServletServesStopsTheDeployment() throws Exception {
    String log =
        FailedDeployment.logOf(
            withLoader().addClass(GuardedLogin.class).addClass(GuardedLogin.Auth.class));

    assertThat(log)
        .contains("CDI Login found a mistake in this application:")
        .contains(
            "LOGIN-040 io.github.cdilogin.it.broken.GuardedLogin: it serves the view"
                + " /login?theme=dark, where users log in, and @LoginRequired keeps them out."
                + " Remove the guard from the servlet, or set another view.");
  }

  @Test
  void viewsThatFacesDoesNotHaveOrThatUseGuardedBeansStopTheDeployment() throws Exception {
    String log =
        FailedDeployment.logOf(
            withLoader()
                .addClasses(WrongViews.class, WrongViews.Form.class)
                .addAsWebInfResource("it/broken/web.xml", "web.xml")
                .addAsWebResource("it/broken/form.xhtml", "form.xhtml")
                .addAsWebResource("it/broken/again.xhtml", "again.xhtml"));

    String missing = ": the FacesServlet serves this path, and there is no such view. Correct the";
    assertThat(log)
        .contains("CDI Login found 7 mistakes in this application:")
        .contains("LOGIN-043 /lgoin.xhtml" + missing)
        .contains("LOGIN-043 /lgoin.faces" + missing)
        .contains("LOGIN-043 /faces/lgoin.xhtml" + missing)
        .contains("LOGIN-043 /exact" + missing)
        .contains("LOGIN-044 " + WrongViews.Form.class.getName() + ".name: the view /form.xhtml")
        .contains(
            "LOGIN-044 io.github.cdilogin.it.broken.WrongViews$Form.submit: the view /form.xhtml"
                + " uses it in #{wrongForm.submit}, and its guard rejects the users of that view."
                + " Remove the guard, use another bean on that page, or set another view.")
        .contains(
            "LOGIN-044 io.github.cdilogin.it.broken.WrongViews$Form.confirm: the view /again.xhtml"
                + " uses it in #{wrongForm.confirm}, and @FreshLoginRequired rejects");
  }

  @Test
  void whatIsWrongInWebXmlIsReportedAtOnce() throws Exception {
    String log =
        FailedDeployment.logOf(
            withLoader()
                .setWebXML(
                    WebXml.with("cdi-login.idle-timeout", "half an hour")
                        .and("cdi-login.login-veiw", "/login.xhtml")
                        .asset()));

    assertThat(log)
        .contains("CDI Login found 2 mistakes in this application:")
        .contains(
            "LOGIN-014 cdi-login.idle-timeout (context parameter): \"half an hour\" is not a"
                + " duration. Give one such as PT30M.")
        .contains(
            "LOGIN-015 cdi-login.login-veiw (context parameter): there is no such setting. The"
                + " nearest name is cdi-login.login-view.");
  }

  @Test
  @OnlyOn(value = Stack.PAYARA, because = "Tomcat brings no MicroProfile Config")
  void whatIsWrongInMicroProfileConfigIsReportedWithItsSource() throws Exception {
    String log =
        FailedDeployment.logOf(
            withLoader()
                .addAsResource(
                    new StringAsset("cdi-login.login-view=login.xhtml\ncdi-login.idel-limit=1\n"),
                    "META-INF/microprofile-config.properties"));

    assertThat(log)
        .contains("CDI Login found a mistake in this application:")
        .contains(
            "LOGIN-010 cdi-login.login-view (MicroProfile Config, Properties): \"login.xhtml\" is"
                + " no view. ")
        .contains(
            "LOGIN-112 cdi-login.idel-limit (MicroProfile Config, Properties): there is no such"
                + " setting, so it has no effect. The nearest name is cdi-login.idle-timeout.");
  }

  private static WebArchive application() {
    return LibraryWar.named("broken");
  }

  private static WebArchive withLoader() {
    return application().addClass(Accounts.class);
  }
}
