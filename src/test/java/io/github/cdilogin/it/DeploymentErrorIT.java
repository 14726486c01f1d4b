package io.github.cdilogin.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.it.broken.NoBean;
import io.github.cdilogin.it.broken.PrivateMethod;
import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** What a developer reads in the log of a real server when the application is wrong. */
class DeploymentErrorIT {

  @Test
  void whatTheCdiContainerSeesIsToldAtOnce() throws Exception {
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

  private static WebArchive application() {
    return ShrinkWrap.create(WebArchive.class, "broken.war")
        .addAsLibrary(new File(System.getProperty("library.jar")), "cdi-login.jar")
        .addAsWebInfResource("it/beans.xml", "beans.xml");
  }

  private static WebArchive withLoader() {
    return application().addClass(io.github.cdilogin.deployment.Accounts.class);
  }
}
