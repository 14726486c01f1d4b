package io.github.cdilogin.it;

import static io.github.cdilogin.it.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guards and injected objects of the library in beans of every scope, and Faces on the server. */
class ScopesIT extends PostedStateContract {

  private static final String ENTERPRISE = "Tomcat has no enterprise beans, REST or Concurrency";

  @Deployment(testable = false)
  static WebArchive application() {
    return ScopesApplication.withState("server");
  }

  @BeforeEach
  void forgetConstructedBeans() {
    browser.get("constructed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sessionOnClass",
        "sessionOnMethod",
        "conversationOnClass",
        "conversationOnMethod",
        "requestOnClass",
        "requestOnMethod",
        "applicationOnClass",
        "applicationOnMethod",
        "dependentOnClass"
      })
  void aBeanIsGuardedAndSeesTheUserOfTheRequest(String bean) {
    assertRefused(browser.get("open?bean=" + bean));

    browser.get("login?user=ada");

    assertThat(browser.get("open?bean=" + bean).body()).endsWith(" by ada");
    assertThat(browser.get("who?bean=" + bean + "&next=" + context() + "x").body())
        .isEqualTo("ada " + context() + "x one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"statefulOnClass", "statefulOnMethod"})
  @OnlyOn(value = Stack.PAYARA, because = ENTERPRISE)
  void aStatefulBeanIsGuardedAndSeesTheUserOfTheRequest(String bean) {
    aBeanIsGuardedAndSeesTheUserOfTheRequest(bean);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sessionOnMethod", "applicationOnMethod"})
  void aBeanOfAWideScopeAnswersForEachRequestAnew(String bean) {
    assertThat(browser.get("who?bean=" + bean)).hasBody("null null one");

    browser.get("login?user=ada");

    assertThat(browser.get("who?bean=" + bean)).hasBody("ada null one");
    assertThat(newBrowser().get("who?bean=" + bean)).hasBody("null null one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sessionOnClass", "sessionOnMethod"})
  void aBeanOfTheSessionSurvivesPassivation(String bean) {
    browser.get("login?user=ada");
    assertThat(browser.get("open?bean=" + bean)).hasBody("1 by ada");

    assertThat(browser.get("passivate").body()).startsWith("passivated");

    assertThat(browser.get("open?bean=" + bean)).hasBody("2 by ada");
    assertThat(browser.get("who?bean=" + bean)).hasBody("ada null one");
    browser.get("logout");
    assertRefused(browser.get("open?bean=" + bean));
  }

  @ParameterizedTest
  @ValueSource(strings = {"statefulOnClass", "statefulOnMethod"})
  @OnlyOn(value = Stack.PAYARA, because = ENTERPRISE)
  void aStatefulBeanSurvivesPassivation(String bean) {
    browser.get("login?user=ada");
    assertThat(browser.get("open?bean=" + bean)).hasBody("1 by ada");
    String number = browser.get("stateful").body().split(" ")[0];

    awaitPassivation(bean, number);

    assertThat(browser.get("open?bean=" + bean)).hasBody("2 by ada");
    assertThat(browser.get("stateful").body())
        .containsPattern("activated \\[(.*, )?" + number + "[],]");
    browser.get("logout");
    assertRefused(browser.get("open?bean=" + bean));
  }

  /** The server keeps few in memory, and writes the least recently used ones to the disk. */
  private void awaitPassivation(String bean, String number) {
    Pattern passivated = Pattern.compile("passivated \\[([^]]*, )?" + number + "[],]");
    Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
    while (!passivated.matcher(browser.get("stateful").body()).find()) {
      assertThat(Instant.now()).isBefore(deadline);
      Browser other = newBrowser();
      other.get("login?user=ben");
      other.get("open?bean=" + bean);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"conversationOnClass", "conversationOnMethod"})
  void aBeanOfAConversationSurvivesPassivation(String bean) {
    browser.get("login?user=ada");
    String call = "open?bean=" + bean + "&cid=" + browser.get("conversation").body();
    assertThat(browser.get(call)).hasBody("1 by ada");

    assertThat(browser.get("passivate").body()).startsWith("passivated");

    assertThat(browser.get(call)).hasBody("2 by ada");
  }

  @ParameterizedTest
  @ValueSource(strings = {"onClass", "onMethod"})
  void aBeanOfAViewIsGuardedAndSurvivesPassivation(String button) {
    Page open = browser.get("view.xhtml").page();
    assertRefused(browser.submit(open, "f:" + button, Map.of()));

    browser.get("login?user=ada");
    Page first = clicked(browser.get("view.xhtml").page(), button, "1 by ada");
    assertThat(browser.get("passivate").body()).startsWith("passivated");

    Page second = clicked(first, button, "2 by ada");
    clicked(second, "who", "ada null one");
    browser.get("logout");
    assertThat(browser.submit(second, "f:" + button, Map.of()).status()).isEqualTo(302);
  }

  @ParameterizedTest
  @ValueSource(strings = {"onClass", "onMethod"})
  void aBeanOfAFlowIsGuardedAndSurvivesPassivation(String button) {
    assertRefused(browser.submit(flow(), "f:" + button, Map.of()));

    browser.get("login?user=ada");
    Page first = clicked(flow(), button, "1 by ada");
    assertThat(browser.get("passivate").body()).startsWith("passivated");

    Page second = clicked(first, button, "2 by ada");
    clicked(second, "who", "ada null one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"madeForRequest", "madeForApplication"})
  void aBeanWithAGuardOnTheClassIsNotMadeForARefusedCall(String bean) {
    assertRefusedAndNotMade("open?bean=" + bean);

    browser.get("login?user=ada");

    assertThat(browser.get("open?bean=" + bean)).hasBody("open");
    assertThat(browser.get("constructed").body()).isNotEqualTo("[]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"request", "view"})
  void aBeanWithAGuardOnTheClassIsNotMadeForARefusedExpression(String bean) {
    assertRefusedAndNotMade("made.xhtml?bean=" + bean);

    browser.get("login?user=ada");

    assertThat(browser.get("made.xhtml?bean=" + bean).page().element(bean).text())
        .isEqualTo("open");
  }

  @Test
  void theConstructionOfADependentBeanIsNoCall() {
    assertRefused(browser.get("open?bean=madeForOwner"));

    assertThat(browser.get("constructed")).hasBody("[made]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "open?bean=callsGuardedBean",
        "open?bean=refusesByHand",
        "open?bean=requiresUser",
        "made.xhtml?bean=calls",
        "made.xhtml?bean=refuses",
        "made.xhtml?bean=requires"
      })
  void aRefusalWhileABeanIsMadeLeadsToTheLoginView(String path) {
    assertRefused(browser.get(path));
  }

  @Test
  @OnlyOn(value = Stack.PAYARA, because = ENTERPRISE)
  void aResourceWithAGuardOnTheClassIsNotMadeForARefusedCall() {
    assertThat(browser.get("api/made")).hasStatus(401);
    assertThat(browser.get("constructed")).hasBody("[]");
  }

  @Test
  @OnlyOn(value = Stack.PAYARA, because = ENTERPRISE)
  void aRefusedEnterpriseBeanLeavesNoTraceInTheLog() {
    browser.get("traces");

    assertRefused(browser.get("pooled"));

    assertThat(browser.get("traces")).hasBody("[]");
  }

  @Test
  @OnlyOn(value = Stack.PAYARA, because = ENTERPRISE)
  void aRefusedEnterpriseBeanRollsTheTransactionOfItsCallerBack() {
    assertThat(browser.get("open?bean=caller")).hasBody("refused, rollback=true");
  }

  @Test
  @OnlyOn(value = Stack.PAYARA, because = ENTERPRISE)
  void aRefusedCallDoesNotCloseASingleton() {
    assertRefused(browser.get("single"));

    browser.get("login?user=ada");

    assertThat(browser.get("single")).hasBody("open");
  }

  @ParameterizedTest
  @ValueSource(strings = {"background", "background?fresh=1"})
  @OnlyOn(value = Stack.PAYARA, because = ENTERPRISE)
  void anAsynchronousMethodIsGuardedInTheThreadOfItsCaller(String path) {
    assertThat(browser.get(path)).hasBody("refused in the caller's thread, run=0");

    browser.get("login?user=ada");

    assertThat(browser.get(path)).hasBody("done");
  }

  @Test
  void outsideOfARequestThereIsNoUserAndAGuardRefuses() {
    browser.get("login?user=ada");

    assertThat(browser.get("thread?call=user").body()).startsWith("ContextNotActiveException");
    assertThat(browser.get("thread?call=user-with-request-context")).hasBody("anonymous=true");
    assertThat(browser.get("thread?call=guard").body())
        .startsWith("LoginRequiredException LOGIN-104 ");
  }

  @Test
  void aJspKnowsTheUser() {
    assertThat(browser.get("who.jsp").body().strip()).isEqualTo("false");

    browser.get("login?user=ada");

    assertThat(browser.get("who.jsp").body().strip())
        .isEqualTo("true Ada Lovelace ada Hi, Ada Lovelace");
  }

  private Page flow() {
    return browser.submit(browser.get("view.xhtml").page(), "f:enter", Map.of()).page();
  }

  private Page clicked(Page page, String button, String shown) {
    Page next = browser.submit(page, "f:" + button, Map.of()).page();
    assertThat(next.element("shown").text()).isEqualTo(shown);
    return next;
  }

  private void assertRefusedAndNotMade(String path) {
    assertRefused(browser.get(path));
    assertThat(browser.get("constructed")).hasBody("[]");
  }

  private void assertRefused(Answer answer) {
    assertThat(answer).redirectsToView(context() + "login.xhtml");
  }
}
