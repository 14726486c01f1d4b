package io.github.cdilogin.benchmark;

import static io.github.cdilogin.benchmark.CdiContainer.WELD;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.UserFromSession;
import io.github.cdilogin.benchmark.JmhRound.Cost;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Limits the cost of resolving the user of a session, compared with the same calls of session and
 * request by hand. Needs no CDI container.
 */
class UserFromSessionGate {

  private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 3);

  private static final List<Map<String, Cost>> ALL_ROUNDS = new ArrayList<>();
  private static Map<String, Cost> everyObject;

  @BeforeAll
  static void measure() throws RunnerException {
    for (int round = 1; round <= ROUNDS; round++) {
      ALL_ROUNDS.add(WELD.round(UserFromSession.class, "session-round-" + round));
    }
    everyObject = WELD.round(UserFromSession.class, "session-every-object", Gates.EVERY_OBJECT);
    System.out.println(table());
  }

  @Test
  void allocatesNoMoreThanItDid() throws IOException {
    assertThat(everyObject.get("resolved").bytes() - everyObject.get("byHand").bytes())
        .as("Bytes that it takes to resolve a user, over asking by hand")
        .isLessThanOrEqualTo(Gates.read().landed("session.bytes"));
  }

  private static String table() {
    return everyObject.keySet().stream()
        .sorted()
        .map(UserFromSessionGate::row)
        .collect(
            joining(
                "\n",
                """

                | user from a session, best of %d rounds | ns | every object, B |
                |---|---|---|
                """
                    .formatted(ROUNDS),
                "\n"));
  }

  private static String row(String call) {
    return String.format(
        Locale.ROOT,
        "| %s | %.0f | %.0f |",
        call,
        ALL_ROUNDS.stream().mapToDouble(costs -> costs.get(call).nanos()).min().orElseThrow(),
        everyObject.get(call).bytes());
  }
}
