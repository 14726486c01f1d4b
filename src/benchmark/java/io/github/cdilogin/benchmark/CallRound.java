package io.github.cdilogin.benchmark;

import io.github.cdilogin.GuardedCall;
import io.github.cdilogin.benchmark.JmhRound.Cost;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/**
 * One round of the guarded call on one container.
 *
 * @param bare without an interceptor
 * @param intercepted with an empty one
 * @param guarded with that of the library
 */
record CallRound(Cost bare, Cost intercepted, Cost guarded) {

  /** Runs a round. */
  static CallRound run(CdiContainer container, String name, String... jvmOptions)
      throws RunnerException {
    Map<String, Cost> costs = container.round(GuardedCall.class, name, jvmOptions);
    return new CallRound(costs.get("bare"), costs.get("intercepted"), costs.get("guarded"));
  }
}
