package io.github.cdilogin.benchmark;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Limits the cost of the guard of a call, compared with an empty interceptor. Rounds alternate
 * between the containers. The best round of each variant counts, because disturbances only add to a
 * figure.
 */
class GuardedCallGate {

  private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 3);

  private static final Map<CdiContainer, List<CallRound>> ROUNDS_OF =
      new EnumMap<>(CdiContainer.class);
  private static final Map<CdiContainer, CallRound> EVERY_OBJECT =
      new EnumMap<>(CdiContainer.class);

  @BeforeAll
  static void measure() throws RunnerException {
    for (int round = 1; round <= ROUNDS; round++) {
      for (CdiContainer container : CdiContainer.values()) {
        ROUNDS_OF
            .computeIfAbsent(container, first -> new ArrayList<>())
            .add(CallRound.run(container, "round-" + round));
      }
    }
    for (CdiContainer container : CdiContainer.values()) {
      EVERY_OBJECT.put(container, CallRound.run(container, "every-object", Gates.EVERY_OBJECT));
    }
    System.out.println(table());
  }

  @ParameterizedTest
  @EnumSource
  void allocatesNothing(CdiContainer container) throws IOException {
    assertThat(addedBytes(container))
        .as("Bytes that the guard adds to a call on %s", container)
        .isLessThanOrEqualTo(Gates.read().most("call.bytes"));
  }

  @ParameterizedTest
  @EnumSource
  void takesHardlyLonger(CdiContainer container) throws IOException {
    assertThat(timeRatio(container))
        .as("Guarded call / empty interceptor on %s, best of %d rounds", container, ROUNDS)
        .isLessThanOrEqualTo(Gates.read().most("call.time"));
  }

  private static double addedBytes(CdiContainer container) {
    CallRound round = EVERY_OBJECT.get(container);
    return round.guarded().bytes() - round.intercepted().bytes();
  }

  private static double timeRatio(CdiContainer container) {
    return best(container, round -> round.guarded().nanos())
        / best(container, round -> round.intercepted().nanos());
  }

  /** Uses the best round of each variant, because a good ratio may come from a slow lower bound. */
  private static double best(CdiContainer container, ToDoubleFunction<CallRound> cost) {
    return ROUNDS_OF.get(container).stream().mapToDouble(cost).min().orElseThrow();
  }

  private static String table() {
    return ROUNDS_OF.keySet().stream()
        .map(GuardedCallGate::row)
        .collect(
            joining(
                "\n",
                """

                | best of %d rounds | proxy alone, B | empty interceptor, B | guard, B | guard - empty, every object, B | guard / empty, time | in each round |
                |---|---|---|---|---|---|---|
                """
                    .formatted(ROUNDS),
                "\n"));
  }

  private static String row(CdiContainer container) {
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.1f | %.2f | %.2f | %s |",
        container,
        best(container, round -> round.bare().bytes()),
        best(container, round -> round.intercepted().bytes()),
        best(container, round -> round.guarded().bytes()),
        addedBytes(container),
        timeRatio(container),
        ROUNDS_OF.get(container).stream()
            .map(round -> round.guarded().nanos() / round.intercepted().nanos())
            .map(ratio -> String.format(Locale.ROOT, "%.2f", ratio))
            .collect(joining(", ")));
  }
}
