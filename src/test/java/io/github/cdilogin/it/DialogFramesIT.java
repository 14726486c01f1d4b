package io.github.cdilogin.it;

import static io.github.cdilogin.it.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Refusals in a dialog of PrimeFaces, which is a page in a frame. */
class DialogFramesIT extends ServerTestBase {

  private static final String DIALOG = "pfdlgcid=1b9f";

  @Deployment(testable = false)
  static WebArchive application() {
    return DialogsApplication.named("dialogs").build();
  }

  @Test
  void aRefusedPageInADialogGetsAPageThatLeavesTheFrame() {
    Answer frame = inFrame().get("dialog.xhtml?" + DIALOG);

    assertThat(frame)
        .hasStatus(200)
        .hasHeader("Cache-Control", "no-store")
        .hasBodyWithout("the secret")
        .hasBodyContaining("data-view=\"login\"");
    assertThat(browser.get(frame.uri().resolve(scriptOf(frame))))
        .hasStatus(200)
        .hasBodyContaining("assign");
    assertThat(frame.page().document().select("a[target=_top]").attr("href"))
        .isEqualTo(context() + "dialog.xhtml?cdi_login_view=login");
  }

  @Test
  void aDialogThatRequiresAFreshLoginLeadsToTheRefreshView() {
    browser.get("in?user=ada&fresh=false");

    Answer frame = inFrame().get("fresh-dialog.xhtml?" + DIALOG);

    assertThat(frame).hasStatus(200).hasBodyContaining("data-view=\"refresh\"");
    assertThat(browser.get("opener.xhtml?cdi_login_view=refresh"))
        .redirectsToView(context() + "confirm.xhtml");
  }

  @Test
  void theMessageOfTheRefusalIsOnTheLoginView() {
    inFrame().get("dialog.xhtml?" + DIALOG);

    Answer login = browser.follow(browser.get("opener.xhtml?x=1&cdi_login_view=login"));

    assertThat(login.page().element("messages").text())
        .isEqualTo("Please log in to see this page.");
  }

  @ParameterizedTest
  @CsvSource({
    "opener.xhtml?cdi_login_view=login, opener.xhtml",
    "opener.xhtml?x=1&cdi_login_view=login, opener.xhtml?x=1",
    "opener.xhtml?cdi_login_view=login&x=1, opener.xhtml?x=1",
    "opener.xhtml?cdi_login_view=https://example.com, opener.xhtml",
  })
  void theMarkedPageLeadsToTheLoginViewAndBackToThePage(String marked, String page) {
    Answer login = browser.get(marked);
    assertThat(login).redirectsToView(context() + "login.xhtml");
    assertThat(login.location().getAuthority()).isEqualTo(browser.url("").getAuthority());
    String next = login.location().getQuery().substring("next=".length());

    browser.get("in?user=ada");

    Answer back = browser.get(next.substring(context().length()));
    assertThat(back).redirectsTo(context() + page);
    assertThat(browser.follow(back)).hasStatus(200);
  }

  @Test
  void aRefusedActionByAjaxLoadsThePageThatLeavesTheFrame() {
    Page dialog = inFrame().get("action-dialog.xhtml?" + DIALOG).page();

    String to = browser.ajax(dialog, "f:ajax", Map.of()).partial().redirect().orElseThrow();

    assertThat(to).startsWith(context() + "action-dialog.xhtml?");
    assertThat(inFrame().get(to.substring(context().length())))
        .hasStatus(200)
        .hasBodyContaining("data-view=\"login\"")
        .hasBodyWithout("confirmed");
  }

  @Test
  void aRefusedActionLeavesTheFrame() {
    Page dialog = inFrame().get("action-dialog.xhtml?" + DIALOG).page();

    assertThat(inFrame().submit(dialog, "f:plain", Map.of()))
        .hasStatus(200)
        .hasBodyContaining("data-view=\"login\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dialog.xhtml", "dialog.xhtml?x=pfdlgcid"})
  void aPageThatIsNoDialogIsRedirected(String page) {
    assertThat(inFrame().get(page)).redirectsToView(context() + "login.xhtml");
  }

  @Test
  void aDialogInAWindowOfItsOwnIsRedirected() {
    assertThat(browser.with("Sec-Fetch-Dest", "document").get("dialog.xhtml?" + DIALOG))
        .redirectsToView(context() + "login.xhtml");
  }

  @Test
  void aDialogIsShownToAUser() {
    browser.get("in?user=ada");

    assertThat(inFrame().get("dialog.xhtml?" + DIALOG)).hasBodyContaining("the secret");
  }

  private Browser inFrame() {
    return browser.with("Sec-Fetch-Dest", "iframe");
  }

  private static String scriptOf(Answer frame) {
    return frame.page().document().select("script").attr("src");
  }
}
