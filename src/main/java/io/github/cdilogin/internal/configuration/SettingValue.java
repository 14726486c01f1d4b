package io.github.cdilogin.internal.configuration;

/**
 * A value of an external setting.
 *
 * @param name the name, in the spelling of the source
 * @param source a description of the source
 * @param text the value, without leading and trailing blanks
 */
public record SettingValue(String name, String source, String text) {

  /**
   * Returns where the value can be corrected.
   *
   * @return name and source
   */
  public String place() {
    return name + " (" + source + ")";
  }
}
