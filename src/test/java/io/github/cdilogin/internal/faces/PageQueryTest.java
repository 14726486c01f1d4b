package io.github.cdilogin.internal.faces;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageQueryTest {

  @Test
  void keepsTheQueryAsItIs() {
    assertThat(PageQuery.of("a=1&a=2&b=%20&c").text()).isEqualTo("a=1&a=2&b=%20&c");
  }

  @Test
  void replacesAParameter() {
    assertThat(PageQuery.of("id=7&tab=x&id=8&id").with("id", "a&b ü").text())
        .isEqualTo("tab=x&id=a%26b+%C3%BC");
    assertThat(PageQuery.of("idx=7").with("id", "1").text()).isEqualTo("idx=7&id=1");
  }

  @Test
  void removesAParameter() {
    assertThat(PageQuery.of("id=7&tab=x").with("id", null).text()).isEqualTo("tab=x");
    assertThat(PageQuery.of("id=7").with("id", null).text()).isNull();
  }

  @Test
  void noQueryIsNone() {
    assertThat(PageQuery.of(null).text()).isNull();
    assertThat(PageQuery.of("").text()).isNull();
    assertThat(PageQuery.of("").with("id", "7").text()).isEqualTo("id=7");
  }

  @Test
  void aQueryThatIsTooLongForARedirectTargetIsNone() {
    assertThat(PageQuery.of("a=" + "x".repeat(1_998)).text()).hasSize(2_000);
    assertThat(PageQuery.of("a=" + "x".repeat(1_999)).text()).isNull();
  }
}
