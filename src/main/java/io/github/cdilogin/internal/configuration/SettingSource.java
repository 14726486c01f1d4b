package io.github.cdilogin.internal.configuration;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A place outside of the code where a value may be set. */
interface SettingSource {

  /** What a developer calls it who has to correct the value that stands under a name. */
  String title(String name);

  /** What stands under a name, spelled as this source has it. */
  @Nullable String value(String name);

  /** The names that it has, and those of others. */
  Stream<String> names();

  /** Whether {@link #names()} has every name under which a value may stand. */
  default boolean isEnumerable() {
    return true;
  }

  /** How this source spells a key. */
  default String spelled(String key) {
    return key;
  }
}
