package quickstart.activity;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names browser and system of a user agent, for users to recognise their own devices. */
final class Device {

  /** In this order: Edge also contains "Chrome", and Chrome contains "Safari". */
  private static final List<String> BROWSERS = List.of("Edg", "Firefox", "Chrome", "Safari");

  private static final List<String> SYSTEMS =
      List.of("Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux");

  private Device() {}

  static String of(String userAgent) {
    String header = Objects.requireNonNullElse(userAgent, "");
    return Stream.of(BROWSERS, SYSTEMS)
        .flatMap(names -> names.stream().filter(header::contains).limit(1))
        .map(name -> name.equals("Edg") ? "Edge" : name)
        .collect(Collectors.joining(", "));
  }
}
