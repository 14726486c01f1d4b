package io.github.cdilogin.it;

import static io.github.cdilogin.it.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conversations and flows that no longer exist, for users with and without a session. */
abstract class EndedConversationsContract extends ServerTestBase {

  private void assertItemsCanBeAdded(Page page) {
    Page added = browser.submit(page, "f:add", Map.of()).page();

    assertThat(browser.submit(added, "f:add", Map.of()).page().element("items").text())
        .isEqualTo("2");
  }

  private static final String ENDED = "no longer exist";
  private static final String PLEASE_LOG_IN = "Please log in to see this page.";

  @ParameterizedTest
  @ValueSource(strings = {"order.xhtml", "secret-order.xhtml"})
  void anEndedConversationOfAUserShowsThePageAnewWithAMessage(String view) {
    browser.get("in?user=ada");

    Answer answer = browser.get(view + "?cid=77&x=1");

    assertThat(answer).redirectsTo(context() + view + "?x=1");
    assertThat(browser.follow(answer)).hasStatus(200).hasBodyContaining(ENDED);
    assertThat(browser.get(view).body()).doesNotContain(ENDED);
  }

  @Test
  void anEndedConversationOfAnAnonymousUserShowsAPublicPageAnewWithAMessage() {
    Answer answer = browser.get("order.xhtml?cid=77");

    assertThat(answer).redirectsTo(context() + "order.xhtml");
    assertThat(browser.follow(answer)).hasStatus(200).hasBodyContaining(ENDED);
  }

  @Test
  void anEndedConversationOfAnAnonymousUserLeadsToTheLoginViewWithAMessageAndThePageWithoutIt() {
    Answer login = browser.followAll(browser.get("secret-order.xhtml?cid=77&x=1"));

    assertThat(login.uri().getPath()).isEqualTo(context() + "login.xhtml");
    assertThat(nextOf(login)).isEqualTo("secret-order.xhtml?x=1");
    assertThat(login.page().element("messages").text()).contains(ENDED).contains(PLEASE_LOG_IN);
  }

  /** The page is refused before CDI looks for the conversation. */
  @Test
  void behindAPathRuleThePageHasTheMessageAfterTheLogin() {
    Answer login = browser.followAll(browser.get("ruled-order.xhtml?cid=77&x=1"));
    assertThat(login.uri().getPath()).isEqualTo(context() + "login.xhtml");
    assertThat(login.page().element("messages").text()).isEqualTo(PLEASE_LOG_IN);

    browser.get("in?user=ada");
    Answer page = browser.followAll(browser.get(nextOf(login)));

    assertThat(page.uri().getPath()).isEqualTo(context() + "ruled-order.xhtml");
    assertThat(page.uri().getQuery()).isEqualTo("x=1");
    assertThat(page.page().element("messages").text()).contains(ENDED);
    assertThat(browser.get("ruled-order.xhtml").body()).doesNotContain(ENDED);
  }

  @ParameterizedTest
  @CsvSource({
    "order.xhtml, f:add",
    "order.xhtml, f:ajax",
    "secret-order.xhtml, f:add",
    "secret-order.xhtml, f:ajax",
    "ruled-order.xhtml, f:add",
    "ruled-order.xhtml, f:ajax"
  })
  void aFormOfAConversationWhoseSessionEndedShowsThePageAnewOrTheLoginView(
      String view, String button) {
    browser.get("in?user=ada");
    Page order = begin(view);
    loseSession();

    Answer page = browser.followAll(browser.get(location(press(order, button))));

    assertThat(page).hasStatus(200);
    if (!view.startsWith("order")) {
      assertThat(page.uri().getPath()).isEqualTo(context() + "login.xhtml");
      assertThat(page.page().element("messages").text()).contains(PLEASE_LOG_IN);
      String messages = page.page().element("messages").text();
      browser.get("in?user=ada");
      page = browser.followAll(browser.get(nextOf(page)));
      assertThat(messages + page.page().element("messages").text()).contains(ENDED);
    } else {
      assertThat(page.page().element("messages").text()).isNotEmpty();
    }
    assertThat(page.uri().getPath()).isEqualTo(context() + view);
    assertThat(page.uri().toString()).doesNotContain("cid=").doesNotContain("cdi_login_steps");
  }

  @ParameterizedTest
  @CsvSource({"f:add, true", "f:ajax, true", "f:add, false", "f:ajax, false"})
  void aFormOfAConversationIsNotExecutedForANewSessionOfTheUser(String button, boolean remember) {
    browser.get("in?user=ada&remember=" + remember);
    Page order = begin("secret-order.xhtml");
    loseSession();
    if (!remember) {
      browser.get("in?user=ada");
    }

    Answer page = browser.followAll(browser.get(location(press(order, button))));

    assertThat(page).hasStatus(200);
    assertThat(page.uri().getPath()).isEqualTo(context() + "secret-order.xhtml");
    assertThat(page.uri().toString()).doesNotContain("cid=");
    assertThat(page.page().element("messages").text()).isNotEmpty();
    assertThat(page.page().element("items").text()).isEqualTo("0");
  }

  @Test
  void aConversationGoesOn() {
    browser.get("in?user=ada");

    assertItemsCanBeAdded(begin("secret-order.xhtml"));
  }

  @Test
  void aFlowGoesOn() {
    browser.get("in?user=ada");

    assertItemsCanBeAdded(step("secret"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"basket/second.xhtml", "basket/secret.xhtml"})
  void aStepOfAFlowThatNoLongerExistsLeadsToTheStartOfTheFlow(String view) {
    browser.get("in?user=ada");

    assertThatTheFlowStarts(browser.followAll(browser.get(view)));
  }

  @ParameterizedTest
  @CsvSource({"second, f:add", "second, f:ajax", "secret, f:add", "secret, f:ajax"})
  void aFormOfAFlowWhoseSessionEndedLeadsToTheStartOfTheFlow(String step, String button) {
    browser.get("in?user=ada&remember=true");
    Page page = step(step);
    loseSession();

    assertThatTheFlowStarts(browser.followAll(browser.get(location(press(page, button)))));
  }

  @Test
  void aStepOfAFlowIsNotShownToAnAnonymousUser() {
    Answer answer = browser.followAll(browser.get("basket/secret.xhtml"));

    assertThat(answer).hasStatus(200);
    assertThat(answer.uri().getPath())
        .isIn(context() + "login.xhtml", context() + "basket/basket.xhtml");
  }

  private void assertThatTheFlowStarts(Answer answer) {
    assertThat(answer).hasStatus(200);
    Page start = answer.page();
    assertThat(start.title()).isEqualTo("first step");
    assertThat(start.element("messages").text()).contains(ENDED);
    Page added = browser.submit(start, "f:add", Map.of()).page();
    assertThat(browser.submit(added, "f:next", Map.of()).page().element("items").text())
        .isEqualTo("1");
  }

  private Page begin(String view) {
    Page page = browser.get(view).page();
    Page begun = browser.submit(page, "f:begin", Map.of()).page();
    assertThat(begun.element("id").text()).isNotEmpty();
    return begun;
  }

  private Page step(String step) {
    Page enter = browser.get("enter.xhtml").page();
    Page first = browser.submit(enter, "f:enter", Map.of()).page();
    String button = step.equals("secret") ? "f:secret" : "f:next";
    return browser.submit(first, button, Map.of()).page();
  }

  /** The redirect target below the context path. */
  private String nextOf(Answer login) {
    String next = "next=" + context();
    assertThat(login.uri().getQuery()).startsWith(next);
    return login.uri().getQuery().substring(next.length());
  }

  private Answer press(Page page, String button) {
    return button.equals("f:ajax")
        ? browser.ajax(page, button, Map.of())
        : browser.submit(page, button, Map.of());
  }

  private String location(Answer answer) {
    String to =
        answer.isRedirect()
            ? answer.location().getRawPath()
                + (answer.location().getRawQuery() == null
                    ? ""
                    : "?" + answer.location().getRawQuery())
            : answer.partial().redirect().orElseThrow(() -> new AssertionError(answer));
    assertThat(to).startsWith(context());
    return to.substring(context().length());
  }

  private void loseSession() {
    browser.cookies().remove("JSESSIONID");
  }
}
