package io.github.cdilogin.internal.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.cdilogin.CookieSecure;
import io.github.cdilogin.SessionProtection;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTypeTest {

  private static final SettingType<SessionProtection> PROTECTION =
      SettingType.oneOf(SessionProtection.class, SessionProtection.BASIC);

  @ParameterizedTest
  @CsvSource({
    "PT30M, PT30M",
    "pt30m, PT30M",
    "P30D, PT720H",
    "1800, PT30M",
    "0, PT0S",
    "-PT1S, PT-1S",
    "999999999999999999, PT277777777777777H46M39S"
  })
  void aDurationIsIsoOrSeconds(String text, Duration expected) {
    assertThat(SettingType.DURATION.read(text)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"half an hour", "30m", "-5", "1.5", "1000000000000000000", "P", "PT", "١"})
  void nothingElseIsADuration(String text) {
    assertThat(SettingType.DURATION.read(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"true, true", "True, true", "false, false", "FALSE, false"})
  void aFlagIsOneOfTwoWords(String text, boolean expected) {
    assertThat(SettingType.BOOLEAN.read(text)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "1", "on", "t", "wahr"})
  void nothingElseIsAFlag(String text) {
    assertThat(SettingType.BOOLEAN.read(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"strong", "STRONG", "Strong"})
  void aWordMayBeUpperOrLowerCase(String text) {
    assertThat(PROTECTION.read(text)).contains(SessionProtection.STRONG);
  }

  enum Flavour {
    DARK_CHOCOLATE
  }

  @ParameterizedTest
  @ValueSource(strings = {"dark-chocolate", "dark_chocolate", "DARK_CHOCOLATE", "Dark-Chocolate"})
  void aWordMayHaveHyphensOrUnderscores(String text) {
    assertThat(SettingType.oneOf(Flavour.class, Flavour.DARK_CHOCOLATE).read(text))
        .contains(Flavour.DARK_CHOCOLATE);
  }

  @Test
  void anotherWordIsNone() {
    assertThat(PROTECTION.read("strict")).isEmpty();
    assertThat(PROTECTION.read("")).isEmpty();
  }

  @Test
  void theNameListsAllWords() {
    assertThat(PROTECTION.name()).isEqualTo("off, basic or strong");
    assertThat(PROTECTION.example()).isEqualTo("basic");
    assertThat(SettingType.oneOf(CookieSecure.class, CookieSecure.ALWAYS).name())
        .isEqualTo("auto, always or never");
  }

  @Test
  void aListHasNoEmptyParts() {
    assertThat(SettingType.LIST.read(" new , old,,older ,").orElseThrow())
        .containsExactly("new", "old", "older");
    assertThat(SettingType.LIST.read(",").orElseThrow()).isEmpty();
  }

  @Test
  void pairsKeepTheirOrderAndWhatFollowsTheFirstSign() {
    assertThat(SettingType.PAIRS.read("/b=/b.xhtml?x=1, /a=/a.xhtml\n  /c=/c.xhtml").orElseThrow())
        .containsExactly(
            entry("/b", "/b.xhtml?x=1"), entry("/a", "/a.xhtml"), entry("/c", "/c.xhtml"));
  }

  @Test
  void whatIsNoPairSpoilsThemAll() {
    assertThat(SettingType.PAIRS.read("/a=/a.xhtml, /b")).isEmpty();
  }
}
