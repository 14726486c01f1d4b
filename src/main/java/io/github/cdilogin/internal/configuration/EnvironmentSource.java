package io.github.cdilogin.internal.configuration;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The environment variables of the process. As in MicroProfile Config, a name is the key in upper
 * case, with underscores for all characters except letters and digits.
 *
 * @param variables the values by name
 */
record EnvironmentSource(Map<String, String> variables) implements SettingSource {

  private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^A-Za-z0-9]");

  static EnvironmentSource ofThisProcess() {
    return new EnvironmentSource(System.getenv());
  }

  @Override
  public String title(String name) {
    return "environment variable";
  }

  @Override
  public @Nullable String value(String name) {
    return variables.get(name);
  }

  @Override
  public Stream<String> names() {
    return variables.keySet().stream();
  }

  @Override
  public String spelled(String key) {
    return NEITHER_LETTER_NOR_DIGIT.matcher(key).replaceAll("_").toUpperCase(Locale.ROOT);
  }
}
