package io.github.cdilogin.it;

import static io.github.cdilogin.it.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page accepts that only a view action guards, wherever Faces keeps the state of views. */
abstract class PostedStateContract extends ServerTestBase {

  @BeforeEach
  void nothingIsPosted() {
    browser.get("entries");
  }

  @Test
  void theStateOfAnotherViewExecutesNothingAndThePageIsRequestedAnew() {
    Answer posted = browser.post("guarded.xhtml", stateOf("public.xhtml"));

    assertNotOpen(posted);
    assertThat(browser.get("entries")).hasBody("0");
    assertThat(browser.follow(posted)).redirectsToView(context() + "login.xhtml");
  }

  @Test
  void theStateOfAnotherViewByAjaxExecutesNothingAndThePageIsRequestedAnew() {
    Map<String, String> form = stateOf("public.xhtml");
    form.remove("f:act");
    form.put("jakarta.faces.source", "f:ajax");
    form.put("jakarta.faces.partial.event", "click");
    form.put("jakarta.faces.behavior.event", "action");
    form.put("jakarta.faces.partial.execute", "f:ajax f");
    form.put("jakarta.faces.partial.render", "f");
    form.put("jakarta.faces.partial.ajax", "true");

    Answer posted = browser.with("Faces-Request", "partial/ajax").post("guarded.xhtml", form);

    assertThat(posted.partial().redirect().map(to -> to.replaceFirst("\\?jfwid=[^&]+$", "")))
        .hasValue(context() + "guarded.xhtml");
    assertThat(browser.get("entries")).hasBody("0");
  }

  @Test
  void anAuthenticatedUserIsShownThePageAndTheActionIsNotExecuted() {
    browser.get("login?user=ada");

    Answer posted = browser.post("guarded.xhtml", stateOf("public.xhtml"));

    assertThat(browser.get("entries")).hasBody("0");
    if (posted.isRedirect()) {
      assertThat(browser.follow(posted).page().element("open").text()).isEqualTo("opened");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"act", "ajax"})
  void thePagesOwnStateIsExecutedAgainAndAgain(String button) {
    browser.get("login?user=ada");
    Page page = browser.get("guarded.xhtml").page();

    for (int click = 0; click < 3; click++) {
      Answer posted =
          button.equals("act")
              ? browser.submit(page, "f:act", Map.of())
              : browser.ajax(page, "f:ajax", Map.of());
      assertThat(posted).hasStatus(200);
      assertThat(browser.get("entries")).hasBody("1");
      page = button.equals("act") ? posted.page() : page;
    }
  }

  @Test
  void aPageThatAnotherOneLeadsToWithoutARedirectIsExecuted() {
    browser.get("login?user=ada");
    Page shown = browser.submit(browser.get("public.xhtml").page(), "f:forward", Map.of()).page();
    assertThat(shown.element("open").text()).isEqualTo("opened");

    browser.submit(shown, "f:act", Map.of());

    assertThat(browser.get("entries")).hasBody("1");
  }

  @Test
  void noUserIsLoadedForTheState() {
    browser.get("login?user=ada");
    Page page = browser.get("public.xhtml").page();
    browser.get("loads");

    browser.submit(page, "f:act", Map.of());

    assertThat(browser.get("loads")).hasBody("0");
  }

  @Test
  void aStatelessPageIsGuardedByAViewActionThatRunsOnPostbackToo() {
    Answer posted = browser.post("stateless.xhtml", stateless());

    assertNotOpen(posted);
    assertThat(browser.get("entries")).hasBody("0");
  }

  @Test
  void aPageThatKeepsStateIsNotOpenedWithoutAny() {
    Answer posted = browser.post("guarded.xhtml", stateless());

    assertNotOpen(posted);
    assertThat(browser.get("entries")).hasBody("0");
  }

  @Test
  void aStatelessPageWhoseViewActionSkipsPostbacksIsNamedInTheLogOnceWhileInDevelopment() {
    browser.get("traces");

    browser.get("skipping.xhtml");
    browser.get("skipping.xhtml");

    assertThat(browser.get("traces").body()).containsOnlyOnce("LOGIN-130 /skipping.xhtml");
    browser.get("stateless.xhtml");
    browser.get("public.xhtml");
    assertThat(browser.get("traces").body()).doesNotContain("LOGIN-");
  }

  /** An error page of Faces may show the markup as text. */
  private static void assertNotOpen(Answer answer) {
    assertThat(answer.page().document().getElementById("open")).as(answer.toString()).isNull();
  }

  /** What a form of the public page would send, but to any address. */
  private Map<String, String> stateOf(String page) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("f", "f");
    form.put("f_SUBMIT", "1");
    form.put("f:note", "");
    form.put("f:act", "act");
    form.put("jakarta.faces.ViewState", browser.get(page).page().viewState());
    return form;
  }

  /** What a form of a page without state would send. */
  private static Map<String, String> stateless() {
    return Map.of(
        "f", "f", "f_SUBMIT", "1", "f:act", "act", "jakarta.faces.ViewState", "stateless");
  }
}
