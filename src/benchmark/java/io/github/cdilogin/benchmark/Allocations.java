package io.github.cdilogin.benchmark;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

/**
 * The objects that request threads allocate in one request.
 *
 * @param bytes the allocated bytes, by type and stack trace
 */
record Allocations(Map<String, Double> bytes) {

  private static final int CALLS = 4;

  /** Reads the recording of some requests. */
  static Allocations read(Path recording, int requests) throws IOException {
    Map<String, Double> bytes = new TreeMap<>();
    for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
      if (isWorker(event.getThread())) {
        bytes.merge(place(event), event.getLong("allocationSize") / (double) requests, Double::sum);
      }
    }
    return new Allocations(bytes);
  }

  /** Returns the allocations in addition to others. */
  Allocations over(Allocations others) {
    Map<String, Double> more = new TreeMap<>(bytes);
    others.bytes.forEach((place, bytes) -> more.merge(place, -bytes, Double::sum));
    more.values().removeIf(bytes -> Math.abs(bytes) < 1);
    return new Allocations(more);
  }

  /** Lists the allocations, the largest first. */
  String table() {
    return bytes.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .map(place -> String.format(Locale.ROOT, "%+6.0f  %s", place.getValue(), place.getKey()))
        .collect(joining("\n", "", total()));
  }

  private String total() {
    double total = bytes.values().stream().mapToDouble(Double::doubleValue).sum();
    return String.format(Locale.ROOT, "%n%+6.0f  in all%n", total);
  }

  private static boolean isWorker(RecordedThread thread) {
    return thread != null
        && thread.getJavaName() != null
        && thread.getJavaName().startsWith(AllocationAgent.WORKERS);
  }

  private static String place(RecordedEvent event) {
    Stream<RecordedFrame> frames =
        event.getStackTrace() == null ? Stream.of() : event.getStackTrace().getFrames().stream();
    return frames
        .map(RecordedFrame::getMethod)
        .filter(method -> !isOfTheJdk(method.getType().getName()))
        .limit(CALLS)
        .map(Allocations::call)
        .collect(joining(" < ", name(event.getClass("objectClass")) + " in ", ""));
  }

  private static boolean isOfTheJdk(String type) {
    return type.startsWith("java.") || type.startsWith("jdk.") || type.startsWith("sun.");
  }

  /** Removes the number in the names of lambda classes, which differs in each run. */
  private static String name(RecordedClass type) {
    return type.getName().replaceFirst("(?<=\\$\\$Lambda).*", "");
  }

  private static String call(RecordedMethod method) {
    String type = method.getType().getName();
    return type.substring(type.lastIndexOf('.') + 1) + "." + method.getName();
  }
}
