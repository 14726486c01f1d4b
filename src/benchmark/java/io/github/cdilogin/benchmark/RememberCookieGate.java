package io.github.cdilogin.benchmark;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.benchmark.JmhRound.Cost;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Limits the cost of creating and reading a remember cookie, compared with the signature alone. The
 * best round of each counts, because disturbances only add to a figure.
 */
class RememberCookieGate {

  private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 3);
  private static final String FLOOR = "hmac";

  private static final List<Map<String, Cost>> ALL_ROUNDS = new ArrayList<>();
  private static Map<String, Cost> everyObject;

  @BeforeAll
  static void measure() throws RunnerException {
    for (int round = 1; round <= ROUNDS; round++) {
      ALL_ROUNDS.add(JmhRound.run(RememberCookieCall.class, "cookie-round-" + round));
    }
    everyObject = JmhRound.run(RememberCookieCall.class, "cookie-every-object", Gates.EVERY_OBJECT);
    System.out.println(table());
  }

  @ParameterizedTest
  @ValueSource(strings = {"create", "read"})
  void takesHardlyLongerThanTheSignature(String call) throws IOException {
    assertThat(timeRatio(call))
        .as("%s / HMAC-SHA-256, best of %d rounds", call, ROUNDS)
        .isLessThanOrEqualTo(Gates.read().most("cookie." + call + ".time"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"create", "read"})
  void allocatesNoMoreThanItDid(String call) throws IOException {
    assertThat(everyObject.get(call).bytes())
        .as("Bytes to %s a cookie", call)
        .isLessThanOrEqualTo(Gates.read().landed("cookie." + call + ".bytes"));
  }

  @Test
  void isShort() throws IOException {
    assertThat((double) RememberCookieCall.value().length())
        .as("Characters of the value")
        .isLessThanOrEqualTo(Gates.read().most("cookie.value"));
  }

  private static double timeRatio(String call) {
    return best(call) / best(FLOOR);
  }

  private static double best(String call) {
    return ALL_ROUNDS.stream().mapToDouble(costs -> costs.get(call).nanos()).min().orElseThrow();
  }

  private static String table() {
    return everyObject.keySet().stream()
        .sorted()
        .map(RememberCookieGate::row)
        .collect(
            joining(
                "\n",
                """

                | best of %d rounds, value of %d characters | ns | / HMAC, time | every object, B | in each round |
                |---|---|---|---|---|
                """
                    .formatted(ROUNDS, RememberCookieCall.value().length()),
                "\n"));
  }

  private static String row(String call) {
    return String.format(
        Locale.ROOT,
        "| %s | %.0f | %.2f | %.0f | %s |",
        call,
        best(call),
        timeRatio(call),
        everyObject.get(call).bytes(),
        ALL_ROUNDS.stream()
            .map(costs -> costs.get(call).nanos() / costs.get(FLOOR).nanos())
            .map(ratio -> String.format(Locale.ROOT, "%.2f", ratio))
            .collect(joining(", ")));
  }
}
