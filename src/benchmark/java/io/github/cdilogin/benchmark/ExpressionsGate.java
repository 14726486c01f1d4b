package io.github.cdilogin.benchmark;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.benchmark.application.Users;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Limits the cost of a Faces page with many expressions that read the current user, compared with
 * the same page that reads a bean, in the same application without the library. The processor time
 * of the request threads counts. The pages take turns every few requests, and the median turn of
 * each counts, so that other processes disturb all pages alike. A server compiles its code in
 * another order at each start, so that the ratios of several starts are measured; their median
 * counts.
 */
class ExpressionsGate {

  private static final int STARTS = 3;
  private static final int WARM_UP = 600;
  private static final int TURNS = WARM_UP + 150;
  private static final int REQUESTS = 10;
  private static final List<PageView> PAGES =
      List.of(PageView.BEANS, PageView.BEANS_WITH_FILTER, PageView.NAMES);

  private static final Map<PageView, List<Double>> BYTES = new EnumMap<>(PageView.class);
  private static final Map<PageView, List<Double>> NANOS = new EnumMap<>(PageView.class);

  @BeforeAll
  static void measure() throws IOException, InterruptedException {
    for (int start = 0; start < STARTS; start++) {
      try (Applications applications = Applications.start()) {
        for (PageView page : PAGES) {
          mustShowTheName(applications, page);
        }
        measure(applications);
      }
    }
    System.out.println(table());
  }

  @Test
  void allocatesHardlyMoreThanABean() throws IOException {
    assertThat(ratio(PageView.NAMES, PageView.BEANS, BYTES))
        .as("Bytes of a page of the current user, over those of a page of a bean")
        .isLessThanOrEqualTo(Gates.read().most("expressions.bytes"));
  }

  @Test
  void takesHardlyLongerThanABean() throws IOException {
    assertThat(ratio(PageView.NAMES, PageView.BEANS_WITH_FILTER, NANOS))
        .as("Time of a page of the current user, over that of a page of a bean with the library")
        .isLessThanOrEqualTo(Gates.read().most("expressions.time"));
  }

  private static void mustShowTheName(Applications applications, PageView page)
      throws IOException, InterruptedException {
    assertThat(applications.text(page).split("<p>" + Users.NAME + "</p>", -1))
        .as("Names on %s", page.path())
        .hasSize(Applications.EXPRESSIONS + 1);
  }

  private static void measure(Applications applications) throws IOException, InterruptedException {
    Map<PageView, List<Double>> bytes = new EnumMap<>(PageView.class);
    Map<PageView, List<Double>> nanos = new EnumMap<>(PageView.class);
    for (int turn = 0; turn < TURNS; turn++) {
      for (PageView page : PAGES) {
        long bytesBefore = sum(applications.server().allocated());
        long nanosBefore = sum(applications.server().used());
        applications.open(page, REQUESTS);
        if (turn >= WARM_UP) {
          add(nanos, page, sum(applications.server().used()) - nanosBefore);
          add(bytes, page, sum(applications.server().allocated()) - bytesBefore);
        }
      }
    }
    for (PageView page : PAGES) {
      add(BYTES, page, median(bytes.get(page)) / REQUESTS);
      add(NANOS, page, median(nanos.get(page)) / REQUESTS);
    }
  }

  private static void add(Map<PageView, List<Double>> figures, PageView page, double figure) {
    figures.computeIfAbsent(page, first -> new ArrayList<>()).add(figure);
  }

  private static long sum(Map<String, Long> ofThreads) {
    return ofThreads.values().stream().mapToLong(Long::longValue).sum();
  }

  private static double median(List<Double> figures) {
    List<Double> sorted = figures.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  private static double ratio(PageView page, PageView floor, Map<PageView, List<Double>> figures) {
    return median(ratios(page, floor, figures));
  }

  private static List<Double> ratios(
      PageView page, PageView floor, Map<PageView, List<Double>> figures) {
    return IntStream.range(0, STARTS)
        .mapToObj(start -> figures.get(page).get(start) / figures.get(floor).get(start))
        .toList();
  }

  private static String table() {
    return PAGES.stream()
        .map(ExpressionsGate::row)
        .collect(
            joining(
                "\n",
                """

                | page | B per request | ÷ floor | µs | ÷ floor | ÷ bean with the library, each start |
                |---|---|---|---|---|---|
                """,
                "\n"));
  }

  private static String row(PageView page) {
    return String.format(
        Locale.ROOT,
        "| %s | %.0f | %.3f | %.0f | %.3f | %s |",
        page.title(),
        median(BYTES.get(page)),
        ratio(page, PageView.BEANS, BYTES),
        median(NANOS.get(page)) / 1_000,
        ratio(page, PageView.BEANS, NANOS),
        ratios(page, PageView.BEANS_WITH_FILTER, NANOS).stream()
            .map(ratio -> String.format(Locale.ROOT, "%.3f", ratio))
            .collect(joining(", ")));
  }
}
