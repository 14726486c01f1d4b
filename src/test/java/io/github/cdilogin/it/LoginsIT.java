package io.github.cdilogin.it;

import static io.github.cdilogin.it.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logins on a real server: remembered when the browser is closed, and by many at once. */
class LoginsIT extends GuardsTestBase {

  private static final String COOKIE = "remember_token";
  private static final String SESSION = "JSESSIONID";

  @Test
  void aRememberedLoginSurvivesTheEndOfTheBrowser() {
    Answer login = browser.get("do-login?user=ada&remember=1");
    SetCookie cookie = login.cookie(COOKIE).orElseThrow();
    assertThat(login.headers("Set-Cookie").stream().filter(line -> line.startsWith(COOKIE)))
        .singleElement()
        .asString()
        .matches(
            "remember_token=[\\w-]{60,70}; Path=/\\w+; Max-Age=2592000; HttpOnly; SameSite=Lax");

    browser.cookies().remove(SESSION);

    assertThat(browser.get("whoami")).hasBody("ada authenticated=true fresh=false remembered");
    assertThat(browser.get("guarded")).hasBody("guarded servlet");
    assertThat(browser.get("guarded-fresh").isRedirect()).isTrue();
    assertThat(browser.cookie(COOKIE)).hasValue(cookie.value());
    assertThat(browser.get("counters").body()).startsWith("loads=3 ");
  }

  @Test
  void aLogoutLeavesNoCookieBehind() {
    browser.get("do-login?user=ada&remember=1");

    Answer logout = browser.get("do-logout");

    assertThat(logout.headers("Set-Cookie").stream().filter(line -> line.startsWith(COOKIE)))
        .singleElement()
        .asString()
        .startsWith("remember_token=; Path=/")
        .contains("Max-Age=0");
    assertThat(browser.cookie(COOKIE)).isEmpty();
    assertThat(browser.get("whoami").body()).startsWith("null ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"public", "guarded", "whoami", "index.xhtml", "secret.xhtml"})
  void aBadCookieIsNeverAnError(String path) {
    browser.cookies().put(COOKIE, "AXf-IxgBoqHqDAAAA2FubgBwqWNzvpO09twYI7Gp9owMqx3Te7UF", "/");

    assertThat(browser.get(path).status()).isIn(200, 302);
  }

  @Test
  void anAnswerHasOneLineEvenIfThePageHasBegun() {
    Answer answer = browser.get("do-login-late");

    assertThat(answer).hasBody("begun, done").hasOneLineForCookie(COOKIE);
    assertThat(answer.cookie(SESSION)).isPresent();
    browser.cookies().remove(SESSION);
    assertThat(browser.get("whoami").body()).startsWith("ben ");
  }

  @Test
  void anAnswerOfAnotherThreadHasItToo() {
    Answer answer = browser.get("do-login-async");

    assertThat(answer).hasBody("sent");
    assertThat(answer.cookie(COOKIE)).isPresent();
  }

  @Test
  void aValueInTheViewRestoresTheLoginWhileThePageIsRendered() {
    browser.get("do-login?user=ada&remember=1");
    browser.cookies().remove(SESSION);

    assertThat(browser.get("index.xhtml")).hasStatus(200);

    browser.cookies().remove(COOKIE);
    assertThat(browser.get("whoami").body()).startsWith("ada ");
  }

  @Test
  void allTabsOfABrowserThatStartsAgainAreLoggedIn() throws Exception {
    browser.get("do-login?user=ada&remember=1");
    String token = browser.cookie(COOKIE).orElseThrow();
    List<Callable<Answer>> tabs = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Browser tab = newBrowser();
      tab.cookies().put(COOKIE, token, "/");
      tabs.add(() -> tab.get("guarded"));
    }

    assertThat(inParallel(tabs))
        .allSatisfy(
            answer -> {
              assertThat(answer).hasBody("guarded servlet");
              assertThat(answer.cookie(SESSION)).isPresent();
              assertThat(answer.cookie(COOKIE)).isEmpty();
            });
  }

  @Test
  void twoUsersInThousandsOfParallelRequestsAreNeverTakenForEachOther() throws Exception {
    List<Callable<Set<String>>> visits = new ArrayList<>();
    for (String user : List.of("ada", "ben")) {
      Browser testClient = newBrowser();
      testClient.get("do-login?user=" + user + "&remember=1");
      for (int i = 0; i < 4; i++) {
        visits.add(() -> names(testClient, 500));
      }
    }
    visits.add(() -> names(newBrowser(), 500));

    List<Set<String>> seen = inParallel(visits);

    assertThat(seen.subList(0, 4)).containsOnly(Set.of("ada"));
    assertThat(seen.subList(4, 8)).containsOnly(Set.of("ben"));
    assertThat(seen.get(8)).containsExactly("null");
  }

  @Test
  void manyLoginsLogoutsConfirmsAndRestoresOnOneSessionStayConsistent() throws Exception {
    Browser ben = newBrowser();
    ben.get("do-login?user=ben");
    Set<String> ofBen = ConcurrentHashMap.newKeySet();
    for (int round = 0; round < 5; round++) {
      browser.get("do-login?user=ada&remember=1");
      String session = browser.cookie(SESSION).orElseThrow();
      String token = browser.cookie(COOKIE).orElseThrow();
      List<Callable<Answer>> storm = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        Browser copy = newBrowser();
        copy.cookies().put(SESSION, session, "/");
        if (i % 5 == 3) {
          copy.cookies().put(COOKIE, token, "/");
        }
        String path =
            switch (i % 5) {
              case 0 -> "do-login?user=ada";
              case 1 -> "do-logout";
              case 2 -> "do-confirm";
              default -> "whoami";
            };
        storm.add(() -> copy.get(path));
        storm.add(() -> note(ofBen, ben.get("whoami")));
      }

      assertThat(inParallel(storm))
          .allSatisfy(
              answer -> {
                assertThat(answer).hasStatus(200);
                assertThat(answer.body()).matches("(ada|ben|null) .*|true|false|true ada");
                if (!answer.body().startsWith("ben ")) {
                  assertThat(answer.body()).doesNotContain("ben");
                }
              });
      assertThat(browser.get("whoami").body()).matches("(ada|null) .*");
    }
    assertThat(ofBen).containsExactly("ben authenticated=true fresh=true");
  }

  private static Set<String> names(Browser testClient, int requests) {
    Set<String> names = ConcurrentHashMap.newKeySet();
    for (int i = 0; i < requests; i++) {
      Answer answer = testClient.get("whoami");
      assertThat(answer).hasStatus(200);
      names.add(answer.body().split(" ")[0]);
    }
    return names;
  }

  private static Answer note(Set<String> seen, Answer answer) {
    seen.add(answer.body());
    return answer;
  }

  private static <T> List<T> inParallel(List<Callable<T>> tasks) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(Math.min(50, tasks.size()));
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> result : threads.invokeAll(tasks)) {
        results.add(result.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
