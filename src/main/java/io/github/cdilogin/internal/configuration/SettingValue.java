package io.github.cdilogin.internal.configuration;

/**
 * A value that is set outside of the code.
 *
 * @param name its name, as the source spells it
 * @param source where it stands
 * @param text the value, without blanks around it
 */
public record SettingValue(String name, String source, String text) {

  /**
   * Where to correct it.
   *
   * @return name and source
   */
  public String place() {
    return name + " (" + source + ")";
  }
}
