package io.github.cdilogin.internal.configuration;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A source of external settings. */
interface SettingSource {

  /** Returns a description of the source of a value, for messages. */
  String title(String name);

  /** Returns the value of a name in the spelling of this source; {@code null} if it is not set. */
  @Nullable String value(String name);

  /** Returns all names of this source, including those of other libraries. */
  Stream<String> names();

  /** Checks whether {@link #names()} returns every name that has a value. */
  default boolean isEnumerable() {
    return true;
  }

  /** Returns the spelling of a key in this source. */
  default String spelled(String key) {
    return key;
  }
}
