package io.github.cdilogin.benchmark;

import static io.github.cdilogin.benchmark.PageView.ANONYMOUS;
import static io.github.cdilogin.benchmark.PageView.CARRYING;
import static io.github.cdilogin.benchmark.PageView.EMPTY;
import static io.github.cdilogin.benchmark.PageView.GUARDED;
import static io.github.cdilogin.benchmark.PageView.NAMED;
import static io.github.cdilogin.benchmark.PageView.OPENED;
import static io.github.cdilogin.benchmark.PageView.PLAIN;
import static io.github.cdilogin.benchmark.PageView.RESTORED;
import static io.github.cdilogin.benchmark.PageView.STAMPED;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Lists the objects behind the figures of {@link PageBytesGate}, for the last of several rounds. It
 * is not a gate and is started by name, because a server that reports every object is slow.
 */
class AllocationProfile {

  private static final int ROUNDS = 8;
  private static final int WARM_UP = 1_500;
  private static final int REQUESTS = 200;

  private static final List<PageView> PAGES =
      List.of(PLAIN, EMPTY, OPENED, ANONYMOUS, GUARDED, STAMPED, CARRYING, RESTORED, NAMED);

  @Test
  void explains() throws IOException, InterruptedException {
    Map<PageView, Allocations> made = record();
    print(ANONYMOUS, PLAIN, made);
    print(GUARDED, EMPTY, made);
    print(STAMPED, GUARDED, made);
    print(CARRYING, GUARDED, made);
    print(RESTORED, OPENED, made);
    print(NAMED, GUARDED, made);
    assertThat(made).hasSameSizeAs(PAGES);
  }

  private static Map<PageView, Allocations> record() throws IOException, InterruptedException {
    Map<PageView, Allocations> made = new EnumMap<>(PageView.class);
    // G1 without allocation buffers, so that each object causes an event.
    try (Applications applications =
        Applications.start(
            Gates.EVERY_OBJECT,
            "-XX:+UseG1GC",
            "-XX:-UseTLAB",
            "-XX:FlightRecorderOptions=stackdepth=128")) {
      for (int round = 0; round < ROUNDS; round++) {
        for (PageView page : PAGES) {
          applications.open(page, WARM_UP);
          made.put(page, record(applications, page));
        }
      }
    }
    return made;
  }

  private static Allocations record(Applications applications, PageView page)
      throws IOException, InterruptedException {
    Path recording = applications.file(page + ".jfr");
    applications.server().record();
    applications.open(page, REQUESTS);
    applications.server().dump(recording);
    return Allocations.read(recording, REQUESTS);
  }

  private static void print(PageView page, PageView base, Map<PageView, Allocations> made) {
    System.out.printf(
        "%n%s, over %s, bytes per request:%n%s",
        page, base, made.get(page).over(made.get(base)).table());
  }
}
