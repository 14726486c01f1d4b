package io.github.cdilogin.it;

import static io.github.cdilogin.it.AnswerAssert.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** After the login the client returns to the page that the user saw. */
abstract class WayBackContract extends ServerTestBase {

  private static final String EXPIRED = "This page had expired and was loaded again.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ticket.xhtml?id=7&tab=a%20b",
        "ticket.faces?id=7",
        "faces/ticket.xhtml?id=7",
        "ticket?id=7",
        "stateless.xhtml?tab=x&tab=y",
        "faces/stateless.xhtml?id=7",
        "ticket.xhtml",
      })
  void aRefusedFormLeadsBackToItsPageWithItsQuery(String url) {
    Page page = browser.get(url).page();

    assertThat(next(browser.submit(page, "f:change", Map.of()))).isEqualTo(context() + url);
    assertThat(nextOfAjax(browser.ajax(page, "f:ajax", Map.of()))).isEqualTo(context() + url);
  }

  @Test
  void aLoginAfterARefusedFormShowsTheTicketAgain() {
    Page page = browser.get("ticket.xhtml?id=7").page();

    Answer back = logIn(browser.submit(page, "f:change", Map.of()));

    assertThat(back).redirectsTo(context() + "ticket.xhtml?id=7");
    assertThat(browser.follow(back)).hasBodyContaining("ticket 7");
  }

  @ParameterizedTest
  @CsvSource({"f:turn, tab=x&id=8", "f:close, tab=x"})
  void aViewParameterHasTheValueOfTheView(String button, String query) {
    Page first = browser.get("ticket.xhtml?id=7&tab=x").page();
    Page second = browser.submit(first, button, Map.of()).page();

    assertThat(next(browser.submit(second, "f:change", Map.of())))
        .isEqualTo(context() + "ticket.xhtml?" + query);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ticket.xhtml?id=7", "faces/ticket.xhtml?id=7", "ticket?id=7"})
  void anExpiredPageIsLoadedAgainWithItsQuery(String url) {
    Page page = browser.get(url).page();
    loseSession();

    assertThat(browser.submit(page, "f:turn", Map.of())).redirectsTo(context() + url);
    assertThat(browser.ajax(page, "f:ajax", Map.of()).partial().redirect())
        .hasValue(context() + url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "admin/ticket.xhtml?id=7",
        "faces/admin/ticket.xhtml?id=7",
        "admin/ticket.faces?id=7",
        "admin/ticket?id=7"
      })
  void aFormOfAProtectedFolderLeadsBackToItsPageByTheLoginViewOfTheSection(String url) {
    Page page = pageFor("ada", url);
    browser.get("out");

    Answer refused = browser.submit(page, "f:turn", Map.of());
    Answer byAjax = browser.ajax(page, "f:ajax", Map.of());

    assertThat(refused).redirectsToView(context() + "admin/login.xhtml");
    assertThat(next(refused)).isEqualTo(context() + url);
    assertThat(nextOfAjax(byAjax)).isEqualTo(context() + url);
    assertThat(logIn(refused)).redirectsTo(context() + url);
  }

  @Test
  void aFieldOfTheFormLeadsToNoOtherPage() {
    Page page = browser.get("ticket.xhtml?id=7").page();
    String field = "io.github.cdilogin.QUERY";

    for (String query : new String[] {"id=7#//evil.example", "\r\nX: y", "x?//evil.example/"}) {
      loseSession();
      Answer answer = browser.submit(page, "f:turn", Map.of(field, query));
      assertThat(answer.location().getAuthority()).isEqualTo(browser.url("").getAuthority());
      assertThat(answer.location().getPath()).isEqualTo(context() + "ticket.xhtml");
      assertThat(answer.header("X")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ticket.xhtml?id=7", "faces/ticket.xhtml?id=7", "ticket?id=7"})
  void navigationWithoutARedirectLeadsBackToTheViewThatWasRefused(String url) {
    Page page = browser.get(url).page();

    Answer refused = browser.submit(page, "f:navigate", Map.of());

    assertThat(refused).redirectsToView(context() + "login.xhtml");
    assertThat(next(refused)).contains("secret").endsWith("?id=7");
    assertThat(browser.follow(logIn(refused))).hasBodyContaining("the secret of 7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ticket.xhtml", "faces/ticket.xhtml", "ticket.faces", "ticket"})
  void theViewAndNotThePostedUrlSelectsTheSection(String url) {
    Page page = browser.get(url).page();

    Answer refused = browser.submit(page, "f:admin", Map.of());
    Answer byAjax = browser.ajax(page, "f:adminAjax", Map.of());

    assertThat(refused).redirectsToView(context() + "admin/login.xhtml");
    assertThat(next(refused)).contains("admin/users");
    assertThat(byAjax.partial().redirect())
        .hasValueSatisfying(to -> assertThat(to).startsWith(context() + "admin/login.xhtml"));
    assertThat(browser.follow(logIn(refused))).hasBodyContaining("the secret of");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "admin/users.xhtml",
        "faces/admin/users.xhtml",
        "admin/users",
        "admin/users.faces"
      })
  void eachMappingHasTheLoginViewOfItsSection(String url) {
    Answer refused = browser.get(url + "?id=7");

    assertThat(refused).redirectsToView(context() + "admin/login.xhtml");
    assertThat(next(refused)).isEqualTo(context() + url + "?id=7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "login.xhtml",
        "login",
        "faces/login.xhtml",
        "login.faces",
        "login.xhtml;v=1",
        "./login"
      })
  void aWrongPasswordKeepsTheTargetByEachSpellingOfTheLoginView(String view) {
    Page login = browser.get(view + "?next=" + context() + "ticket.xhtml%3Fid%3D7").page();

    Page again = browser.submit(login, "f:in", Map.of("f:user", "unknown")).page();
    Answer back = browser.submit(again, "f:in", Map.of("f:user", "ada"));

    assertThat(back).redirectsTo(context() + "ticket.xhtml?id=7");
  }

  @Test
  void aBookmarkedLoginViewLeadsToTheStartPage() {
    Page login = browser.get("login.xhtml").page();

    assertThat(browser.submit(login, "f:in", Map.of("f:user", "ada")))
        .redirectsTo(context() + "index.xhtml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"login.xhtml", "login", "faces/login.xhtml"})
  void theFormOfAnotherViewIsNoLoginForm(String view) {
    Page other = browser.get("ticket.xhtml?next=" + context() + view).page();

    assertThat(other.element("f").attr("action")).doesNotContain("next");
  }

  @ParameterizedTest
  @ValueSource(strings = {"f:in", "f:ajax"})
  void aLoginViewThatIsOlderThanItsSessionLogsInAtTheFirstAttempt(String button) {
    Page login = browser.get("login?next=" + context() + "ticket.xhtml%3Fid%3D7").page();
    loseSession();
    Browser modern = browser.with("Sec-Fetch-Site", "same-origin");

    Answer back =
        button.equals("f:ajax")
            ? modern.ajax(login, button, Map.of("f:user", "ada"))
            : modern.submit(login, button, Map.of("f:user", "ada"));

    if (button.equals("f:ajax")) {
      assertThat(back.partial().redirect()).hasValue(context() + "ticket.xhtml?id=7");
    } else {
      assertThat(back).redirectsTo(context() + "ticket.xhtml?id=7");
    }
    assertThat(browser.get("who")).hasBody("ada");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "cross-site", "same-site"})
  void aLoginViewOfAnUnknownOriginIsLoadedAgainWithAMessage(String site) {
    Page login = browser.get("login.xhtml?next=" + context() + "secret.xhtml").page();
    loseSession();
    Browser sender = site.isEmpty() ? browser : browser.with("Sec-Fetch-Site", site);

    Answer expired = sender.submit(login, "f:in", Map.of("f:user", "ada"));

    assertThat(browser.get("who")).hasBody("anonymous");
    Page again = browser.follow(expired).page();
    assertThat(again.element("messages").text()).startsWith(EXPIRED);
    assertThat(browser.submit(again, "f:in", Map.of("f:user", "ada")))
        .redirectsTo(context() + "secret.xhtml");
  }

  @Test
  void anotherViewThatIsOlderThanItsSessionIsNotExecuted() {
    Page page = browser.get("ticket.xhtml?id=7").page();
    loseSession();

    assertThat(
            browser.with("Sec-Fetch-Site", "same-origin").submit(page, "f:turn", Map.of()).status())
        .isEqualTo(302);
  }

  @Test
  void aDoubleClickLogsInOnce() {
    Page login = browser.get("login.xhtml?next=" + context() + "secret.xhtml").page();
    browser.get("logins");

    Answer first = browser.submit(login, "f:in", Map.of("f:user", "ada"));
    String session = browser.cookie("JSESSIONID").orElseThrow();
    Answer second = browser.submit(login, "f:in", Map.of("f:user", "ada"));

    assertThat(first).redirectsTo(context() + "secret.xhtml");
    assertThat(second).redirectsTo(context() + "secret.xhtml");
    assertThat(browser.cookie("JSESSIONID")).hasValue(session);
    assertThat(browser.get("logins")).hasBody("1");
    assertThat(browser.submit(login, "f:in", Map.of("f:user", "ben"))).hasStatus(302);
    assertThat(browser.get("who")).hasBody("ben");
  }

  /** The browser has sent the second click before it got the cookie of the first login. */
  @Test
  void aDoubleClickWithTheFormerSessionLogsIn() {
    Page login = browser.get("login.xhtml?next=" + context() + "secret.xhtml").page();
    String former = browser.cookie("JSESSIONID").orElse("none");
    browser.submit(login, "f:in", Map.of("f:user", "ada"));
    loseSession();
    browser.cookies().put("JSESSIONID", former, context());

    Answer second =
        browser
            .with("Sec-Fetch-Site", "same-origin")
            .submit(login, "f:in", Map.of("f:user", "ada"));

    assertThat(second).redirectsTo(context() + "secret.xhtml");
    assertThat(browser.follow(second)).hasBodyContaining("the secret");
  }

  private Answer logIn(Answer refused) {
    return browser.submit(browser.follow(refused).page(), "f:in", Map.of("f:user", "ada"));
  }

  private void loseSession() {
    browser.cookies().remove("JSESSIONID");
  }

  private static String next(Answer refused) {
    assertThat(refused).hasStatus(302);
    return next(refused.location());
  }

  private String nextOfAjax(Answer refused) {
    return next(browser.url("").resolve(refused.partial().redirect().orElseThrow()));
  }

  private static String next(URI login) {
    assertThat(login.getRawQuery()).as(login::toString).startsWith("next=");
    return URLDecoder.decode(login.getRawQuery().substring("next=".length()), UTF_8);
  }
}
