package io.github.cdilogin.internal.configuration;

import static io.github.cdilogin.internal.configuration.PathRules.Access.FRESH_LOGIN;
import static io.github.cdilogin.internal.configuration.PathRules.Access.LOGIN;
import static io.github.cdilogin.internal.configuration.PathRules.Access.PERMITTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.internal.configuration.PathRules.Access;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathRulesTest {

  private static final PathRules RULES =
      PathRules.NONE
          .with("/app/**", LOGIN)
          .with("/app/public/**", PERMITTED)
          .with("/app/public/admin/**", FRESH_LOGIN)
          .with("/account.xhtml", LOGIN);

  @ParameterizedTest
  @CsvSource({
    "/app, LOGIN",
    "/app/, LOGIN",
    "/app/notes.xhtml, LOGIN",
    "/app/a/b/c, LOGIN",
    "/app/public,",
    "/app/public/,",
    "/app/public/help.xhtml,",
    "/app/publication.xhtml, LOGIN",
    "/app/public/admin, FRESH_LOGIN",
    "/app/public/admin/users.xhtml, FRESH_LOGIN",
    "/account.xhtml, LOGIN",
    "/account.xhtml/more,",
    "/applications,",
    "/index.xhtml,",
    "/,",
  })
  void theLongestPatternDecides(String path, Access access) {
    assertThat(accessOf(RULES, path)).isEqualTo(access);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/APP/notes.xhtml",
        "/App/Public/Admin/users.xhtml",
        "//app/notes.xhtml",
        "/./app/notes.xhtml",
        "/public/../app/notes.xhtml",
        "/app/public/../notes.xhtml",
        "/app;v=1/notes.xhtml",
        "/app/notes.xhtml;jsessionid=1",
        "/;/app/notes.xhtml",
        "/%61pp/notes.xhtml",
        "/%2561pp/notes.xhtml",
        "/app%2Fnotes.xhtml",
        "/app%252fnotes.xhtml",
        "/public/%2e%2e/app/notes.xhtml",
        "\\app\\notes.xhtml",
        "/app./notes.xhtml",
        "/app /notes.xhtml",
        "/account.xhtml.",
        "/account.xhtml%20",
        "/account.xhtml%00",
        "/account.xhtml/",
        "/ACCOUNT.xhtml",
        "/account.xhtml/.",
        "/app/public/../admin/users.xhtml",
        "/app/public/%2e%2e/notes.xhtml",
        "/APP/PUBLIC/help.xhtml",
        "/app/public;/../notes.xhtml",
        "/app/public%2f..%2fnotes.xhtml",
      })
  void everySpellingIsProtectedThatMayBeAProtectedPath(String path) {
    assertThat(RULES.protecting(path)).isNotNull();
  }

  @Test
  void aPathOfThousandsOfSegmentsIsNoError() {
    assertThat(RULES.protecting("/a".repeat(50_000))).isNull();
    assertThat(RULES.protecting("/app" + "/.x".repeat(50_000) + ".".repeat(50_000))).isNotNull();
  }

  @Test
  void whatIsInWebInfIsOpenAndAPathThatLeavesItIsNot() {
    PathRules all = PathRules.NONE.with("/**", LOGIN);

    assertThat(all.protecting("/WEB-INF/header.xhtml")).isNull();
    assertThat(all.protecting("/WEB-INF/../app/notes.xhtml")).isNotNull();
    assertThat(all.protecting("/WEB-INF/..%2Fapp/notes.xhtml")).isNotNull();
  }

  @Test
  void everythingButALoginViewAndAFolderIsOneLine() {
    PathRules rules =
        PathRules.NONE
            .with("/**", LOGIN)
            .with("/public/**", PERMITTED)
            .permitting(Stream.of("/login.xhtml?lang=en", "/confirm.xhtml"));

    assertThat(accessOf(rules, "/")).isEqualTo(LOGIN);
    assertThat(accessOf(rules, "/index.xhtml")).isEqualTo(LOGIN);
    assertThat(accessOf(rules, "/login.xhtml")).isNull();
    assertThat(accessOf(rules, "/confirm.xhtml")).isNull();
    assertThat(accessOf(rules, "/public/style.css")).isNull();
  }

  @Test
  void aRuleForAViewItselfCountsMoreThanThatItIsOneOfTheLibrary() {
    PathRules rules =
        PathRules.NONE.with("/confirm.xhtml", LOGIN).permitting(Stream.of("/confirm.xhtml"));

    assertThat(accessOf(rules, "/confirm.xhtml")).isEqualTo(LOGIN);
  }

  @Test
  void rulesAfterFiltersDifferFromRulesBeforeThem() {
    PathRules before = PathRules.NONE.with("/a", LOGIN);
    PathRules after = PathRules.NONE.afterFilters(true).with("/a", LOGIN).permitting(Stream.of());

    assertThat(after.afterFilters()).isTrue();
    assertThat(before).isNotEqualTo(after).isEqualTo(after.afterFilters(false));
    assertThat(before.toString()).isNotEqualTo(after.toString());
    assertThat(before.hashCode()).isNotEqualTo(after.hashCode());
  }

  @Test
  void ofTwoRulesForOnePatternTheStricterOneCounts() {
    assertThat(accessOf(PathRules.NONE.with("/a", PERMITTED).with("/a", LOGIN), "/a"))
        .isEqualTo(LOGIN);
    assertThat(accessOf(PathRules.NONE.with("/a", FRESH_LOGIN).with("/a", LOGIN), "/a"))
        .isEqualTo(FRESH_LOGIN);
  }

  @Test
  void aPathCountsMoreThanAFolderOfThatName() {
    PathRules rules = PathRules.NONE.with("/a/**", LOGIN).with("/a", PERMITTED);

    assertThat(accessOf(rules, "/a")).isNull();
    assertThat(accessOf(rules, "/a/b")).isEqualTo(LOGIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/**", "/app/**", "/account.xhtml", "/a/b-c/d_e.html"})
  void acceptsPathsAndFolders(String pattern) {
    assertThat(PathRules.isPattern(pattern)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "app/**",
        "/app/*",
        "/app/",
        "/a/../b",
        "/a./**",
        "*.xhtml",
        "/**/x",
        "/a?b=c",
        "/a#b",
        "//a",
        "/a;b",
        "/%61pp",
        "http://example.org/app",
        "/a\\b"
      })
  void rejectsWhatIsNone(String pattern) {
    assertThat(PathRules.isPattern(pattern)).isFalse();
  }

  private static @Nullable Access accessOf(PathRules rules, String path) {
    PathRules.Rule rule = rules.protecting(path);
    return rule == null ? null : rule.access();
  }
}
