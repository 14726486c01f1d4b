package io.github.cdilogin.internal.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which paths below the context path need a login. The rule with the longest pattern decides, and
 * of two for the same pattern the stricter one. Immutable.
 *
 * <p>Decision: a path is checked as the container gives it and in its {@linkplain CanonicalPath
 * canonical form}, and the stricter result counts. Rules that protect ignore case, rules that
 * permit do not. So no spelling of a protected path is open.
 */
public final class PathRules {

  /** No rule. */
  public static final PathRules NONE = new PathRules(List.of(), false);

  private static final String BELOW = "/**";
  private static final String WEB_INF = "/WEB-INF/";
  private static final Pattern NO_PATH = Pattern.compile("[*?#]");

  private final List<Rule> rules;
  private final boolean afterFilters;

  private PathRules(List<Rule> rules, boolean afterFilters) {
    this.rules = rules;
    this.afterFilters = afterFilters;
  }

  /** What a path needs, from the weakest. */
  public enum Access {
    PERMITTED,
    LOGIN,
    FRESH_LOGIN
  }

  /**
   * What the paths of a pattern need.
   *
   * @param pattern a path, or a folder and everything below it: {@code /app/**}
   */
  public record Rule(String pattern, Access access) {

    private boolean matches(String path) {
      boolean anyCase = access != Access.PERMITTED;
      return pattern.endsWith(BELOW)
          ? startsWith(path, anyCase) && isEndOrSlash(path)
          : anyCase ? pattern.equalsIgnoreCase(path) : pattern.equals(path);
    }

    private boolean startsWith(String path, boolean anyCase) {
      return path.regionMatches(anyCase, 0, pattern, 0, length());
    }

    private boolean isEndOrSlash(String path) {
      return path.length() == length() || path.charAt(length()) == '/';
    }

    private int length() {
      return pattern.endsWith(BELOW) ? pattern.length() - BELOW.length() : pattern.length();
    }

    /** A path itself comes before a folder of that name. */
    private int weight() {
      return 2 * length() + (pattern.endsWith(BELOW) ? 0 : 1);
    }

    private static Rule stronger(Rule one, Rule other) {
      int difference = one.weight() - other.weight();
      boolean first = difference == 0 ? one.access.compareTo(other.access) >= 0 : difference > 0;
      return first ? one : other;
    }
  }

  /** Whether a text is a pattern: a path, or a folder and {@code /**}. */
  public static boolean isPattern(String text) {
    String path = text.endsWith(BELOW) ? text.substring(0, text.length() - BELOW.length()) : text;
    return text.equals(BELOW)
        || (CanonicalPath.of(path).equals(path) && !NO_PATH.matcher(path).find());
  }

  /** These rules and another one. */
  public PathRules with(String pattern, Access access) {
    List<Rule> all = new ArrayList<>(rules);
    all.add(new Rule(pattern, access));
    return new PathRules(List.copyOf(all), afterFilters);
  }

  /** These rules, checked before or after the filters of the application. */
  public PathRules afterFilters(boolean after) {
    return new PathRules(rules, after);
  }

  /** Whether they are checked after the filters of the application. */
  public boolean afterFilters() {
    return afterFilters;
  }

  /** These rules; views that no rule names are permitted. */
  PathRules permitting(Stream<String> views) {
    List<Rule> all = new ArrayList<>(rules);
    views
        .map(view -> view.replaceFirst("[?#].*", ""))
        .filter(path -> rules.stream().noneMatch(rule -> rule.pattern().equals(path)))
        .forEach(path -> all.add(new Rule(path, Access.PERMITTED)));
    return new PathRules(List.copyOf(all), afterFilters);
  }

  public boolean isEmpty() {
    return rules.isEmpty();
  }

  /**
   * The rule that protects a path. What is in WEB-INF is open: no client can request it, so the
   * request that includes it was checked.
   *
   * @param path begins with a slash
   * @return the rule; {@code null} if the path is open to every client
   */
  public @Nullable Rule protecting(String path) {
    String canonical = CanonicalPath.of(path);
    if (path.startsWith(WEB_INF) && canonical.startsWith(WEB_INF)) {
      return null;
    }
    Rule asGiven = decide(path);
    Rule decisive = canonical.equals(path) ? asGiven : stricter(asGiven, decide(canonical));
    return decisive == null || decisive.access() == Access.PERMITTED ? null : decisive;
  }

  private @Nullable Rule decide(String path) {
    Rule decisive = null;
    for (Rule rule : rules) {
      if (rule.matches(path)) {
        decisive = decisive == null ? rule : Rule.stronger(decisive, rule);
      }
    }
    return decisive;
  }

  private static @Nullable Rule stricter(@Nullable Rule one, @Nullable Rule other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.access().compareTo(other.access()) >= 0 ? one : other;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PathRules that
        && rules.equals(that.rules)
        && afterFilters == that.afterFilters;
  }

  @Override
  public int hashCode() {
    return Objects.hash(rules, afterFilters);
  }

  @Override
  public String toString() {
    return rules + (afterFilters ? " after filters" : "");
  }
}
