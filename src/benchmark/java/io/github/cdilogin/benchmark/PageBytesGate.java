package io.github.cdilogin.benchmark;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Limits the bytes that the server allocates for a request, compared with a page of the same
 * application without the library. Rounds alternate between the pages, and the best one counts. The
 * first rounds are for warm-up.
 */
class PageBytesGate {

  private static final int WARM_UP = 3;
  private static final int ROUNDS = WARM_UP + 5;
  private static final int REQUESTS = 1_500;

  private static Map<PageView, Double> asServed;
  private static Map<PageView, Double> everyObject;

  @BeforeAll
  static void measure() throws IOException, InterruptedException {
    asServed = bytes();
    everyObject = bytes(Gates.EVERY_OBJECT);
    System.out.println(table());
  }

  @ParameterizedTest
  @EnumSource(names = {"ANONYMOUS", "GUARDED", "STAMPED", "CARRYING", "RESTORED"})
  void allocatesNoMoreThanItDid(PageView page) throws IOException {
    assertThat(added(page, everyObject))
        .as("Bytes that the library adds to one request: %s", page.title())
        .isLessThanOrEqualTo(Gates.read().landed("page." + page.name().toLowerCase(Locale.ROOT)));
  }

  @ParameterizedTest
  @EnumSource(names = {"NAMED", "ASKED"})
  void costsNoMoreThanTheGoalAsServed(PageView page) throws IOException {
    assertThat(added(page, asServed))
        .as("Bytes that the library adds to one request: %s", page.title())
        .isLessThanOrEqualTo(Gates.read().most("page." + page.name().toLowerCase(Locale.ROOT)));
  }

  private static Map<PageView, Double> bytes(String... jvmOptions)
      throws IOException, InterruptedException {
    Map<PageView, Double> best = new EnumMap<>(PageView.class);
    try (Applications applications = Applications.start(jvmOptions)) {
      for (int round = 0; round < ROUNDS; round++) {
        for (PageView page : pages()) {
          double bytes = bytes(applications, page);
          if (round >= WARM_UP) {
            best.merge(page, bytes, Math::min);
          }
        }
      }
    }
    return best;
  }

  private static double bytes(Applications applications, PageView page)
      throws IOException, InterruptedException {
    Map<String, Long> before = applications.server().allocated();
    applications.open(page, REQUESTS);
    Map<String, Long> after = applications.server().allocated();
    assertThat(after.keySet()).as("Threads that serve requests").containsAll(before.keySet());
    return (double) (sum(after) - sum(before)) / REQUESTS;
  }

  private static long sum(Map<String, Long> allocated) {
    return allocated.values().stream().mapToLong(Long::longValue).sum();
  }

  private static double added(PageView page, Map<PageView, Double> bytes) {
    return bytes.get(page) - bytes.get(page.floor());
  }

  /** The Faces pages are measured by {@link ExpressionsGate}. */
  private static List<PageView> pages() {
    return Arrays.stream(PageView.values()).filter(page -> !page.isFaces()).toList();
  }

  private static String table() {
    return pages().stream()
        .map(PageBytesGate::row)
        .collect(
            joining(
                "\n",
                """

                | page, B per request | as served | over its floor | every object | over its floor |
                |---|---|---|---|---|
                """,
                "\n"));
  }

  private static String row(PageView page) {
    return String.format(
        Locale.ROOT,
        "| %s | %.0f | %+.0f | %.0f | %+.0f |",
        page.title(),
        asServed.get(page),
        added(page, asServed),
        everyObject.get(page),
        added(page, everyObject));
  }
}
