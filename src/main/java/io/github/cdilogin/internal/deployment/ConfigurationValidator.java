package io.github.cdilogin.internal.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.cdilogin.internal.configuration.PathRules;
import io.github.cdilogin.internal.problem.DeploymentErrors;
import io.github.cdilogin.internal.problem.DeploymentProblem;
import io.github.cdilogin.internal.problem.LoginErrors;
import io.github.cdilogin.internal.remember.RememberTokenCodec;
import io.github.cdilogin.redirect.LoginUrl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Validates the values of a configuration, and collects their problems. */
final class ConfigurationValidator {

  /** The syntax of cookie names in RFC 6265. */
  static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  static final Pattern DOMAIN = Pattern.compile("\\.?[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*");
  static final Pattern COOKIE_PATH = Pattern.compile("/[\\x21-\\x3A\\x3C-\\x7E]*");

  /** Paths that a servlet container serves to no client. */
  private static final Pattern HIDDEN =
      Pattern.compile("/(WEB|META)-INF(/|$)", Pattern.CASE_INSENSITIVE);

  private final Map<String, List<DeploymentProblem>> problems = new LinkedHashMap<>();
  private @Nullable String externalPlace;
  private boolean closed;

  /**
   * Checks that the configuration is open.
   *
   * @throws IllegalStateException (LOGIN-100) after the observers were called
   */
  void open(String method) {
    if (closed) {
      throw LoginErrors.configurationClosed(method);
    }
  }

  void close() {
    closed = true;
  }

  /**
   * Applies an external setting, after the observers were called.
   *
   * @param place where it is set, for the error message
   * @param setter calls a method of the configuration
   */
  void setFromOutside(String place, Runnable setter) {
    externalPlace = place;
    closed = false;
    try {
      setter.run();
    } finally {
      closed = true;
      externalPlace = null;
    }
  }

  /** Returns where a value is set: the method, or the external source. */
  String place(String method) {
    return externalPlace == null ? "LoginConfiguration." + method : externalPlace;
  }

  /** Records a problem with a value that no method accepts. */
  void refuse(DeploymentProblem problem) {
    put(problem.place(), List.of(problem));
  }

  /** Replaces the problems of a setting, because the last value wins. */
  void put(String setting, List<DeploymentProblem> found) {
    problems.put(setting, found);
  }

  void check(String setting, boolean good, DeploymentProblem otherwise) {
    put(setting, good ? List.of() : List.of(otherwise));
  }

  /** Returns the problems with the values. */
  List<DeploymentProblem> problems() {
    return problems.values().stream().flatMap(List::stream).toList();
  }

  Duration positive(String setting, Duration duration) {
    check(
        setting,
        !duration.isZero() && !duration.isNegative(),
        DeploymentErrors.malformedSetting(
            place(setting), duration.toString(), "a duration longer than zero", "PT30M"));
    return duration;
  }

  String matching(String setting, Pattern form, String value, String expected, String example) {
    check(
        setting,
        form.matcher(value).matches(),
        DeploymentErrors.malformedSetting(place(setting), value, expected, example));
    return value;
  }

  String view(String setting, String place, String view) {
    check(
        place,
        LoginUrl.isView(Objects.requireNonNull(view, "view")),
        DeploymentErrors.malformedView(place(setting), view));
    check(
        "directory of " + place,
        !HIDDEN.matcher(view).lookingAt(),
        DeploymentErrors.hiddenView(place(setting), view));
    return view;
  }

  void pathPattern(String setting, String pattern) {
    check(
        setting + " " + pattern,
        PathRules.isPattern(pattern),
        DeploymentErrors.malformedSetting(
            place(setting), pattern, "a path below the context path", "/app/** or /account.xhtml"));
  }

  List<DeploymentProblem> weakKeys(List<String> ring) {
    List<DeploymentProblem> weak = new ArrayList<>();
    for (int i = 0; i < ring.size(); i++) {
      if (!isStrong(ring.get(i))) {
        weak.add(
            DeploymentErrors.weakKey(
                place("secretKey"), i + 1, ring.get(i).getBytes(UTF_8).length));
      }
    }
    return weak;
  }

  static boolean isStrong(String key) {
    return key.getBytes(UTF_8).length >= RememberTokenCodec.SHORTEST_SECRET;
  }
}
