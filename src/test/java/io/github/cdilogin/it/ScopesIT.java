package io.github.cdilogin.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guards and injected objects of the library in beans of every scope, and Faces on the server. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ScopesIT extends PostedStateContract {

  private static final String PAYARA = "payara-micro";
  private static final String ENTERPRISE = "Tomcat has no enterprise beans, REST or Concurrency";

  private Browser client;

  @Deployment(testable = false)
  static WebArchive application() {
    return ScopesApplication.withState("server");
  }

  @BeforeEach
  void newClient() {
    client = new Browser(url);
    client.get("constructed");
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
    assertRefused(client.get("open?bean=" + bean));

    client.get("login?user=ada");

    assertThat(client.get("open?bean=" + bean).body()).endsWith(" by ada");
    assertThat(client.get("who?bean=" + bean + "&next=" + context() + "x").body())
        .isEqualTo("ada " + context() + "x one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"statefulOnClass", "statefulOnMethod"})
  @EnabledIfSystemProperty(
      named = "arquillian.launch",
      matches = PAYARA,
      disabledReason = ENTERPRISE)
  void aStatefulBeanIsGuardedAndSeesTheUserOfTheRequest(String bean) {
    aBeanIsGuardedAndSeesTheUserOfTheRequest(bean);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sessionOnMethod", "applicationOnMethod"})
  void aBeanOfAWideScopeAnswersForEachRequestAnew(String bean) {
    assertThat(client.get("who?bean=" + bean).body()).isEqualTo("null null one");

    client.get("login?user=ada");

    assertThat(client.get("who?bean=" + bean).body()).isEqualTo("ada null one");
    assertThat(new Browser(url).get("who?bean=" + bean).body()).isEqualTo("null null one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sessionOnClass", "sessionOnMethod"})
  void aBeanOfTheSessionSurvivesPassivation(String bean) {
    client.get("login?user=ada");
    assertThat(client.get("open?bean=" + bean).body()).isEqualTo("1 by ada");

    assertThat(client.get("passivate").body()).startsWith("passivated");

    assertThat(client.get("open?bean=" + bean).body()).isEqualTo("2 by ada");
    assertThat(client.get("who?bean=" + bean).body()).isEqualTo("ada null one");
    client.get("logout");
    assertRefused(client.get("open?bean=" + bean));
  }

  @ParameterizedTest
  @ValueSource(strings = {"statefulOnClass", "statefulOnMethod"})
  @EnabledIfSystemProperty(
      named = "arquillian.launch",
      matches = PAYARA,
      disabledReason = ENTERPRISE)
  void aStatefulBeanSurvivesPassivation(String bean) {
    client.get("login?user=ada");
    assertThat(client.get("open?bean=" + bean).body()).isEqualTo("1 by ada");
    String number = client.get("stateful").body().split(" ")[0];

    awaitPassivation(bean, number);

    assertThat(client.get("open?bean=" + bean).body()).isEqualTo("2 by ada");
    assertThat(client.get("stateful").body())
        .containsPattern("activated \\[(.*, )?" + number + "[],]");
    client.get("logout");
    assertRefused(client.get("open?bean=" + bean));
  }

  /** The server keeps few in memory, and writes the least recently used ones to the disk. */
  private void awaitPassivation(String bean, String number) {
    Pattern passivated = Pattern.compile("passivated \\[([^]]*, )?" + number + "[],]");
    Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
    while (!passivated.matcher(client.get("stateful").body()).find()) {
      assertThat(Instant.now()).isBefore(deadline);
      Browser other = new Browser(url);
      other.get("login?user=ben");
      other.get("open?bean=" + bean);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"conversationOnClass", "conversationOnMethod"})
  void aBeanOfAConversationSurvivesPassivation(String bean) {
    client.get("login?user=ada");
    String call = "open?bean=" + bean + "&cid=" + client.get("conversation").body();
    assertThat(client.get(call).body()).isEqualTo("1 by ada");

    assertThat(client.get("passivate").body()).startsWith("passivated");

    assertThat(client.get(call).body()).isEqualTo("2 by ada");
  }

  @ParameterizedTest
  @ValueSource(strings = {"onClass", "onMethod"})
  void aBeanOfAViewIsGuardedAndSurvivesPassivation(String button) {
    Page open = client.get("view.xhtml").page();
    assertRefused(client.submit(open, "f:" + button, Map.of()));

    client.get("login?user=ada");
    Page first = clicked(client.get("view.xhtml").page(), button, "1 by ada");
    assertThat(client.get("passivate").body()).startsWith("passivated");

    Page second = clicked(first, button, "2 by ada");
    clicked(second, "who", "ada null one");
    client.get("logout");
    assertThat(client.submit(second, "f:" + button, Map.of()).status()).isEqualTo(302);
  }

  @ParameterizedTest
  @ValueSource(strings = {"onClass", "onMethod"})
  void aBeanOfAFlowIsGuardedAndSurvivesPassivation(String button) {
    assertRefused(client.submit(flow(), "f:" + button, Map.of()));

    client.get("login?user=ada");
    Page first = clicked(flow(), button, "1 by ada");
    assertThat(client.get("passivate").body()).startsWith("passivated");

    Page second = clicked(first, button, "2 by ada");
    clicked(second, "who", "ada null one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"madeForRequest", "madeForApplication"})
  void aBeanWithAGuardOnTheClassIsNotMadeForARefusedCall(String bean) {
    assertRefused(client.get("open?bean=" + bean));
    assertThat(client.get("constructed").body()).isEqualTo("[]");

    client.get("login?user=ada");

    assertThat(client.get("open?bean=" + bean).body()).isEqualTo("open");
    assertThat(client.get("constructed").body()).isNotEqualTo("[]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"request", "view"})
  void aBeanWithAGuardOnTheClassIsNotMadeForARefusedExpression(String bean) {
    assertRefused(client.get("made.xhtml?bean=" + bean));
    assertThat(client.get("constructed").body()).isEqualTo("[]");

    client.get("login?user=ada");

    assertThat(client.get("made.xhtml?bean=" + bean).page().element(bean).text()).isEqualTo("open");
  }

  @Test
  void theConstructionOfADependentBeanIsNoCall() {
    assertRefused(client.get("open?bean=madeForOwner"));

    assertThat(client.get("constructed").body()).isEqualTo("[made]");
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
    assertRefused(client.get(path));
  }

  @Test
  @EnabledIfSystemProperty(
      named = "arquillian.launch",
      matches = PAYARA,
      disabledReason = ENTERPRISE)
  void aResourceWithAGuardOnTheClassIsNotMadeForARefusedCall() {
    assertThat(client.get("api/made").status()).isEqualTo(401);
    assertThat(client.get("constructed").body()).isEqualTo("[]");
  }

  @Test
  @EnabledIfSystemProperty(
      named = "arquillian.launch",
      matches = PAYARA,
      disabledReason = ENTERPRISE)
  void aRefusedEnterpriseBeanLeavesNoTraceInTheLog() {
    client.get("traces");

    assertRefused(client.get("pooled"));

    assertThat(client.get("traces").body()).isEqualTo("[]");
  }

  @Test
  @EnabledIfSystemProperty(
      named = "arquillian.launch",
      matches = PAYARA,
      disabledReason = ENTERPRISE)
  void aRefusedEnterpriseBeanRollsTheTransactionOfItsCallerBack() {
    assertThat(client.get("open?bean=caller").body()).isEqualTo("refused, rollback=true");
  }

  @Test
  @EnabledIfSystemProperty(
      named = "arquillian.launch",
      matches = PAYARA,
      disabledReason = ENTERPRISE)
  void aRefusedCallDoesNotCloseASingleton() {
    assertRefused(client.get("single"));

    client.get("login?user=ada");

    assertThat(client.get("single").body()).isEqualTo("open");
  }

  @ParameterizedTest
  @ValueSource(strings = {"background", "background?fresh=1"})
  @EnabledIfSystemProperty(
      named = "arquillian.launch",
      matches = PAYARA,
      disabledReason = ENTERPRISE)
  void anAsynchronousMethodIsGuardedInTheThreadOfItsCaller(String path) {
    assertThat(client.get(path).body()).isEqualTo("refused in the caller's thread, run=0");

    client.get("login?user=ada");

    assertThat(client.get(path).body()).isEqualTo("done");
  }

  @Test
  void outsideOfARequestThereIsNoUserAndAGuardRefuses() {
    client.get("login?user=ada");

    assertThat(client.get("thread?call=user").body()).startsWith("ContextNotActiveException");
    assertThat(client.get("thread?call=user-with-request-context").body())
        .isEqualTo("anonymous=true");
    assertThat(client.get("thread?call=guard").body())
        .startsWith("LoginRequiredException LOGIN-104 ");
  }

  @Test
  void aJspKnowsTheUser() {
    assertThat(client.get("who.jsp").body().strip()).isEqualTo("false");

    client.get("login?user=ada");

    assertThat(client.get("who.jsp").body().strip())
        .isEqualTo("true Ada Lovelace ada Hi, Ada Lovelace");
  }

  private Page flow() {
    return client.submit(client.get("view.xhtml").page(), "f:enter", Map.of()).page();
  }

  private Page clicked(Page page, String button, String shown) {
    Page next = client.submit(page, "f:" + button, Map.of()).page();
    assertThat(next.element("shown").text()).isEqualTo(shown);
    return next;
  }

  private void assertRefused(Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(302);
    assertThat(answer.header("Location"))
        .hasValueSatisfying(to -> assertThat(to).startsWith(context() + "login.xhtml"));
  }

  private String context() {
    return client.url("").getRawPath();
  }
}
