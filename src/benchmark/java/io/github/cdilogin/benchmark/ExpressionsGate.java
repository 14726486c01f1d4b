package io.github.cdilogin.benchmark;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.benchmark.application.Users;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Limits the cost of a Faces page with many expressions that read the current user, compared with
 * the same page that reads a bean, in the same application without the library. The processor time
 * of the request threads is printed. Rounds alternate between the pages, and the best one counts.
 * The first rounds are for warm-up.
 */
class ExpressionsGate {

  private static final int WARM_UP = 8;
  private static final int ROUNDS = WARM_UP + 12;
  private static final int REQUESTS = 250;
  private static final List<PageView> PAGES =
      List.of(PageView.BEANS, PageView.BEANS_WITH_FILTER, PageView.NAMES);

  private static final Map<PageView, Double> BYTES = new EnumMap<>(PageView.class);
  private static final Map<PageView, Double> MICROS = new EnumMap<>(PageView.class);

  @BeforeAll
  static void measure() throws IOException, InterruptedException {
    try (Applications applications = Applications.start()) {
      for (PageView page : PAGES) {
        mustShowTheName(applications, page);
      }
      for (int round = 0; round < ROUNDS; round++) {
        for (PageView page : PAGES) {
          measure(applications, page, round >= WARM_UP);
        }
      }
    }
    System.out.println(table());
  }

  @Test
  void allocatesHardlyMoreThanABean() throws IOException {
    assertThat(ratio(PageView.NAMES, BYTES))
        .as("Bytes of a page of the current user, over those of a page of a bean")
        .isLessThanOrEqualTo(Gates.read().most("expressions.bytes"));
  }

  private static void mustShowTheName(Applications applications, PageView page)
      throws IOException, InterruptedException {
    assertThat(applications.text(page).split("<p>" + Users.NAME + "</p>", -1))
        .as("Names on %s", page.path())
        .hasSize(Applications.EXPRESSIONS + 1);
  }

  private static void measure(Applications applications, PageView page, boolean counts)
      throws IOException, InterruptedException {
    long bytes = sum(applications.server().allocated());
    long nanos = sum(applications.server().used());
    applications.open(page, REQUESTS);
    if (counts) {
      double took = (double) (sum(applications.server().used()) - nanos) / REQUESTS / 1_000;
      double made = (double) (sum(applications.server().allocated()) - bytes) / REQUESTS;
      MICROS.merge(page, took, Math::min);
      BYTES.merge(page, made, Math::min);
    }
  }

  private static long sum(Map<String, Long> ofThreads) {
    return ofThreads.values().stream().mapToLong(Long::longValue).sum();
  }

  private static double ratio(PageView page, Map<PageView, Double> figures) {
    return figures.get(page) / figures.get(PageView.BEANS);
  }

  private static String table() {
    return PAGES.stream()
        .map(ExpressionsGate::row)
        .collect(
            joining(
                "\n",
                """

                | page | B per request | ÷ floor | µs of processor time | ÷ floor |
                |---|---|---|---|---|
                """,
                "\n"));
  }

  private static String row(PageView page) {
    return String.format(
        Locale.ROOT,
        "| %s | %.0f | %.3f | %.0f | %.3f |",
        page.title(),
        BYTES.get(page),
        ratio(page, BYTES),
        MICROS.get(page),
        ratio(page, MICROS));
  }
}
