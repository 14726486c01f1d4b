package io.github.cdilogin.internal.configuration;

import java.util.Collection;
import java.util.Comparator;

/**
 * A name that has the prefix of settings and is not a setting.
 *
 * @param name the name, in the spelling of the source
 * @param source a description of the source
 * @param nearest the most similar name of a setting
 */
public record UnknownSetting(String name, String source, String nearest) {

  static UnknownSetting of(String name, String source, Collection<String> known) {
    Comparator<String> fewestChanges = Comparator.comparingInt(other -> changes(name, other));
    return new UnknownSetting(
        name, source, known.stream().min(fewestChanges.thenComparing(other -> other)).orElse(""));
  }

  /**
   * Returns where the name can be corrected.
   *
   * @return name and source
   */
  public String place() {
    return name + " (" + source + ")";
  }

  /** Returns the Levenshtein distance: the number of characters to add, remove or replace. */
  private static int changes(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[row.length - 1];
  }
}
