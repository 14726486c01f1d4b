package io.github.cdilogin.benchmark;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a request makes the server allocate, over the same page of the same application without the
 * library. Rounds alternate between the pages, and the best one counts. The first ones are for the
 * compiler, which saves objects, too.
 */
class PageBytesGate {

  private static final int WARM_UP = 3;
  private static final int ROUNDS = WARM_UP + 5;
  private static final int REQUESTS = 1_500;

  private static final Map<PageView, Double> BYTES = new EnumMap<>(PageView.class);

  @BeforeAll
  static void measure() throws IOException, InterruptedException {
    try (Applications applications = Applications.start()) {
      for (int round = 0; round < ROUNDS; round++) {
        for (PageView page : PageView.values()) {
          double bytes = measure(applications, page);
          if (round >= WARM_UP) {
            BYTES.merge(page, bytes, Math::min);
          }
        }
      }
    }
    System.out.println(table());
  }

  @ParameterizedTest
  @EnumSource(names = {"STRANGER", "GUARDED", "STAMPED"})
  void allocatesNoMoreThanItDid(PageView page) throws IOException {
    assertThat(added(page))
        .as("Bytes that the library adds to one request: %s", page.title())
        .isLessThanOrEqualTo(Gates.read().landed("page." + page.name().toLowerCase(Locale.ROOT)));
  }

  private static double measure(Applications applications, PageView page)
      throws IOException, InterruptedException {
    Map<String, Long> before = applications.server().allocated();
    applications.open(page, REQUESTS);
    Map<String, Long> after = applications.server().allocated();
    assertThat(after).as("Threads that serve requests").containsKeys(ids(before));
    return (double) (sum(after) - sum(before)) / REQUESTS;
  }

  private static String[] ids(Map<String, Long> allocated) {
    return allocated.keySet().toArray(String[]::new);
  }

  private static long sum(Map<String, Long> allocated) {
    return allocated.values().stream().mapToLong(Long::longValue).sum();
  }

  private static double added(PageView page) {
    return BYTES.get(page) - BYTES.get(PageView.PLAIN);
  }

  private static String table() {
    return Arrays.stream(PageView.values())
        .map(
            page ->
                String.format(
                    Locale.ROOT,
                    "| %s | %.0f | %+.0f |",
                    page.title(),
                    BYTES.get(page),
                    added(page)))
        .collect(
            joining(
                "\n", "\n| page | bytes per request | over the first |\n|---|---|---|\n", "\n"));
  }
}
