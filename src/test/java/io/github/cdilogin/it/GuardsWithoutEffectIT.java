package io.github.cdilogin.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.deployment.Accounts;
import io.github.cdilogin.it.noeffect.cdi.Overriding;
import io.github.cdilogin.it.noeffect.ejb.Mail;
import io.github.cdilogin.it.noeffect.other.NoBean;
import io.github.cdilogin.it.noeffect.web.Plain;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Guards that a real server would not run: none of these applications is deployed. */
class GuardsWithoutEffectIT {

  private static final String HERE = "io.github.cdilogin.it.noeffect.";

  private static final String[] FOUND_BY_THE_CDI_CONTAINER = {
    "LOGIN-016 " + HERE + "cdi.ScopedEndpoint: ",
    "LOGIN-017 " + HERE + "cdi.ScopedFilter.doFilter: ",
    "LOGIN-022 " + HERE + "cdi.Contract.open: ",
    "LOGIN-026 " + HERE + "cdi.Overriding.open: it overrides " + HERE + "cdi.Base.open,"
  };

  private static final String[] FOUND_BY_THE_SERVLET_CONTAINER = {
    "LOGIN-005 " + HERE + "web.Closed.service: ",
    "LOGIN-008 " + HERE + "web.Plain.doGet: ",
    "LOGIN-008 " + HERE + "web.AbstractBase.doPost: ",
    "LOGIN-016 " + HERE + "web.PlainEndpoint: ",
    "LOGIN-017 " + HERE + "web.PlainFilter.doFilter: ",
    "LOGIN-018 " + HERE + "web.PlainListener.sessionCreated: ",
    "LOGIN-022 " + HERE + "web.Unused: ",
    "LOGIN-023 " + HERE + "web.Stage: ",
    "LOGIN-014 cdi-login.idle-timeout (context parameter): "
  };

  private static final String LATER =
      "Servlets, filters and context parameters are checked when this is corrected.";

  @Test
  @OnlyOn(
      value = Stack.PAYARA,
      because = "On Tomcat the CDI container starts after the servlet context")
  void whereTheServletContextComesLaterTheErrorAnnouncesIt() throws Exception {
    String log = FailedDeployment.logOf(withBoth().addPackage(Mail.class.getPackage()));

    assertThat(log)
        .contains(FOUND_BY_THE_CDI_CONTAINER)
        .contains("LOGIN-028 " + HERE + "ejb.Mail.send: ")
        .contains("CDI Login found 5 mistakes in this application:")
        .contains(LATER);
  }

  @Test
  @OnlyOn(
      value = Stack.TOMCAT_OWB,
      because = "On Payara the servlet context comes after the CDI container")
  void whereTheServletContextIsThereOneErrorReportsEverything() throws Exception {
    String log = FailedDeployment.logOf(withBoth());

    assertThat(log)
        .contains(FOUND_BY_THE_CDI_CONTAINER)
        .contains(FOUND_BY_THE_SERVLET_CONTAINER)
        .contains("CDI Login found 13 mistakes in this application:")
        .doesNotContain(LATER);
  }

  @Test
  void whatOnlyTheServletContainerKnowsIsFound() throws Exception {
    String log = FailedDeployment.logOf(withWeb());

    assertThat(log)
        .contains(FOUND_BY_THE_SERVLET_CONTAINER)
        .contains("CDI Login found 9 mistakes in this application:")
        .doesNotContain(LATER);
  }

  @Test
  @OnlyOn(
      value = Stack.PAYARA,
      because = "Tomcat looks for annotations on classes only: the guide names this case")
  void aGuardedMethodOfAClassThatIsNoBeanIsFound() throws Exception {
    assertThat(FailedDeployment.logOf(application().addPackage(NoBean.class.getPackage())))
        .contains("LOGIN-007 " + HERE + "other.NoBean: it is no CDI bean, ");
  }

  private static WebArchive withBoth() {
    return withWeb().addPackage(Overriding.class.getPackage());
  }

  private static WebArchive withWeb() {
    return application()
        .addPackage(Plain.class.getPackage())
        .setWebXML(WebXml.with("cdi-login.idle-timeout", "half an hour").asset());
  }

  private static WebArchive application() {
    return LibraryWar.named("noeffect").addClass(Accounts.class);
  }
}
