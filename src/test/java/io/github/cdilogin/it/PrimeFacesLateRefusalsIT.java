package io.github.cdilogin.it;

import static io.github.cdilogin.it.AnswerAssert.assertThat;

import io.github.cdilogin.it.refusals.Report;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

class PrimeFacesLateRefusalsIT extends LateRefusalsContract {

  @Deployment(testable = false)
  static WebArchive application() {
    return RefusalsApplication.named("late-primefaces")
        .withPages(Report.class.getPackage(), "it/refusals/", "prime-table.xhtml")
        .withPrimeFaces()
        .build();
  }

  @Test
  void aGuardedValueInATableOfPrimeFacesLogsAtMostOneLine() {
    assertThat(browser.get("prime-table.xhtml")).redirectsToView(context() + "login.xhtml");

    assertThatLogHasAtMostOneLine();
  }
}
