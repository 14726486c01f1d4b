package io.github.cdilogin.it;

import static io.github.cdilogin.it.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guards that are met while a page is rendered. */
abstract class LateRefusalsContract extends ServerTestBase {

  private static final int LINES_ABOVE_THE_LIMIT = 12_000;

  @BeforeEach
  void logsAreEmpty() {
    browser.get("log");
    browser.get("serverlog");
  }

  @Test
  void aLargePageWithAGuardedValueAtItsEndRedirectsToTheLoginView() {
    assertThat(browser.get("report.xhtml"))
        .redirectsToView(context() + "login.xhtml")
        .hasBodyWithout("a long report");
  }

  @Test
  void aLargePartialResponseWithAGuardedValueAtItsEndRedirectsToTheLoginView() {
    Page page = browser.get("partial.xhtml").page();

    Answer answer = browser.ajax(page, "f:ajax", Map.of());

    assertThat(answer).hasBodyWithout("a long report");
    assertThat(answer.partial().redirect())
        .hasValueSatisfying(to -> assertThat(to).startsWith(context() + "login.xhtml"));
  }

  @Test
  void aLargePageIsShownToAUser() {
    browser.get("in?user=ada");

    Page page = browser.get("report.xhtml").page();

    assertThat(page.document().select("p")).hasSize(601);
    assertThat(page.element("secret").text()).isEqualTo("the secret");
  }

  @Test
  void aLargePartialResponseIsShownToAUser() {
    Page page = pageFor("ada", "partial.xhtml");

    Answer answer = browser.ajax(page, "f:ajax", Map.of());

    assertThat(answer.partial().updates().get("f")).contains("line 0 ", "line 599 ", "the secret");
  }

  @Test
  void aPageAboveTheLimitIsShownToAUser() {
    browser.get("in?user=ada");

    Page page = browser.get("report.xhtml?lines=" + LINES_ABOVE_THE_LIMIT).page();

    assertThat(page.document().select("p")).hasSize(LINES_ABOVE_THE_LIMIT + 1);
  }

  @Test
  void aGuardAfterTheLimitShowsNothingProtectedAndIsLoggedWithViewBeanAndSolution() {
    Answer answer = browser.get("report.xhtml?lines=" + LINES_ABOVE_THE_LIMIT);

    assertThat(answer).hasStatus(200).hasBodyWithout("the secret");
    assertThat(browser.get("log").body().lines())
        .singleElement()
        .asString()
        .contains("LOGIN-106", "/report.xhtml", "Report.getSecret", "<f:viewAction>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"table.xhtml", "repeat.xhtml", "rows.xhtml", "secret.xhtml"})
  void aGuardedValueLogsAtMostOneLine(String page) {
    assertThat(browser.get(page)).redirectsToView(context() + "login.xhtml");

    assertThatLogHasAtMostOneLine();
  }

  @Test
  void aGuardedValueInAPartialResponseLogsAtMostOneLine() {
    Page page = browser.get("partial.xhtml").page();

    browser.ajax(page, "f:ajax", Map.of());

    assertThatLogHasAtMostOneLine();
  }

  @ParameterizedTest
  @ValueSource(strings = {"f:write", "f:ajax"})
  void aTableWhoseRowsAreGuardedLogsAtMostOneLineInAPostback(String button) {
    browser.get("in?user=ada&fresh=false");
    Page page = browser.get("rows.xhtml").page();
    browser.get("out");

    if (button.equals("f:ajax")) {
      browser.ajax(page, button, Map.of());
    } else {
      browser.submit(page, button, Map.of());
    }

    assertThatLogHasAtMostOneLine();
  }

  /** Faces reports the setter of each row. */
  @ParameterizedTest
  @ValueSource(strings = {"f:write", "f:ajax"})
  void aTableOfInputsWhoseSetterIsGuardedLogsAtMostOneLine(String button) {
    Page page = browser.get("inputs.xhtml").page();

    if (button.equals("f:ajax")) {
      assertThat(browser.ajax(page, button, Map.of()).partial().redirect()).isPresent();
    } else {
      assertThat(browser.submit(page, button, Map.of())).redirectsToView(context() + "login.xhtml");
    }

    assertThatLogHasAtMostOneLine();
  }

  void assertThatLogHasAtMostOneLine() {
    String log = browser.get("serverlog").body();
    assertThat(log).doesNotContain("with stack trace");
    assertThat(log.lines()).hasSizeLessThanOrEqualTo(1);
  }
}
