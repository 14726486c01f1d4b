package io.github.cdilogin.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page accepts that only a view action guards, wherever Faces keeps the state of views. */
abstract class PostedStateContract {

  @ArquillianResource URL url;
  private Browser client;

  @BeforeEach
  void nothingIsPosted() {
    client = new Browser(url);
    client.get("entries");
  }

  @Test
  void theStateOfAnotherViewExecutesNothingAndThePageIsRequestedAnew() {
    Answer posted = client.post("guarded.xhtml", stateOf("public.xhtml"));

    assertNotOpen(posted);
    assertThat(client.get("entries").body()).isEqualTo("0");
    Answer anew = client.follow(posted);
    assertThat(anew.header("Location"))
        .hasValueSatisfying(to -> assertThat(to).startsWith(context() + "login.xhtml"));
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

    Answer posted = client.with("Faces-Request", "partial/ajax").post("guarded.xhtml", form);

    assertThat(posted.partial().redirect()).hasValue(context() + "guarded.xhtml");
    assertThat(client.get("entries").body()).isEqualTo("0");
  }

  @Test
  void anAuthenticatedUserIsShownThePageAndTheActionIsNotExecuted() {
    client.get("login?user=ada");

    Answer posted = client.post("guarded.xhtml", stateOf("public.xhtml"));

    assertThat(client.get("entries").body()).isEqualTo("0");
    if (posted.isRedirect()) {
      assertThat(client.follow(posted).page().element("open").text()).isEqualTo("opened");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"act", "ajax"})
  void thePagesOwnStateIsExecutedAgainAndAgain(String button) {
    client.get("login?user=ada");
    Page page = client.get("guarded.xhtml").page();

    for (int click = 0; click < 3; click++) {
      Answer posted =
          button.equals("act")
              ? client.submit(page, "f:act", Map.of())
              : client.ajax(page, "f:ajax", Map.of());
      assertThat(posted.status()).isEqualTo(200);
      assertThat(client.get("entries").body()).isEqualTo("1");
      page = button.equals("act") ? posted.page() : page;
    }
  }

  @Test
  void aPageThatAnotherOneLeadsToWithoutARedirectIsExecuted() {
    client.get("login?user=ada");
    Page shown = client.submit(client.get("public.xhtml").page(), "f:forward", Map.of()).page();
    assertThat(shown.element("open").text()).isEqualTo("opened");

    client.submit(shown, "f:act", Map.of());

    assertThat(client.get("entries").body()).isEqualTo("1");
  }

  @Test
  void noUserIsLoadedForTheState() {
    client.get("login?user=ada");
    Page page = client.get("public.xhtml").page();
    client.get("loads");

    client.submit(page, "f:act", Map.of());

    assertThat(client.get("loads").body()).isEqualTo("0");
  }

  @Test
  void aStatelessPageIsGuardedByAViewActionThatRunsOnPostbackToo() {
    Answer posted =
        client.post(
            "stateless.xhtml",
            Map.of(
                "f", "f", "f_SUBMIT", "1", "f:act", "act", "jakarta.faces.ViewState", "stateless"));

    assertNotOpen(posted);
    assertThat(client.get("entries").body()).isEqualTo("0");
  }

  @Test
  void aPageThatKeepsStateIsNotOpenedWithoutAny() {
    Answer posted = client.post("guarded.xhtml", stateless());

    assertNotOpen(posted);
    assertThat(client.get("entries").body()).isEqualTo("0");
  }

  @Test
  void aStatelessPageWhoseViewActionSkipsPostbacksIsNamedInTheLogOnceWhileInDevelopment() {
    client.get("traces");

    client.get("skipping.xhtml");
    client.get("skipping.xhtml");

    assertThat(client.get("traces").body()).containsOnlyOnce("LOGIN-130 /skipping.xhtml");
    client.get("stateless.xhtml");
    client.get("public.xhtml");
    assertThat(client.get("traces").body()).doesNotContain("LOGIN-");
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
    form.put("jakarta.faces.ViewState", client.get(page).page().viewState());
    return form;
  }

  /** What a form of a page without state would send. */
  private static Map<String, String> stateless() {
    return Map.of(
        "f", "f", "f_SUBMIT", "1", "f:act", "act", "jakarta.faces.ViewState", "stateless");
  }

  private String context() {
    return client.url("").getRawPath();
  }
}
