package io.github.cdilogin.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** Checks a part of a page against the rules of WCAG 2.1. */
final class Accessibility {

  private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

  private Accessibility() {}

  /** The login view in the frame of a dialog is that of the application. */
  static void assertHolds(Page page, String part) {
    assertThat(
            new AxeBuilder(page)
                .include(part)
                .exclude("dialog iframe")
                .withTags(RULES)
                .analyze()
                .getViolations())
        .extracting(Rule::toString)
        .isEmpty();
  }
}
