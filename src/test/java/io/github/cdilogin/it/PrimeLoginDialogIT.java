package io.github.cdilogin.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Login in place on pages of PrimeFaces, with its buttons and dialogs. */
class PrimeLoginDialogIT extends LoginDialogContract {

  @Deployment(testable = false)
  static WebArchive application() {
    return PlaceApplication.primeFaces("login-in-place-primefaces", Map.of());
  }

  @Test
  void aRefusalInADialogOfPrimeFacesOpensTheDialogAboveIt() {
    openAs("ada", "opener.xhtml");
    browser.click("Open");
    // PrimeFaces moves the focus a moment after it has shown the dialog; text would get lost.
    assertThat(browser.page().locator(".ui-dialog-titlebar-close")).isFocused();
    FrameLocator inner = browser.page().frameLocator(".ui-dialog iframe");
    inner.getByLabel("Note").fill("in a dialog");
    browser.forgetSession();
    inner.locator("[id='f:save']").click();

    assertThat(dialog()).isVisible();
    browser.photograph(applicationName() + "-above-dialog");
    logInInDialog("ada");

    assertThat(inner.locator("[id='f:result']")).hasText("Saved as ada: in a dialog");
    assertThat(saved()).isEqualTo("[ada: in a dialog]");
  }
}
