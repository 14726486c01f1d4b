package io.github.cdilogin.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryStringTest {

  @ParameterizedTest
  @CsvSource({
    "/a?cid=1, /a",
    "/a?cid, /a",
    "/a?cid=1&x=1, /a?x=1",
    "/a?x=1&cid=1, /a?x=1",
    "/a?x=1&cid=1&y=%26&cid=2, /a?x=1&y=%26",
    "/a?acid=1&cidr=2, /a?acid=1&cidr=2",
    "/a?x=cid=1, /a?x=cid=1",
    "/cid=1, /cid=1",
    "/a?, /a?",
  })
  void removesAParameter(String url, String without) {
    assertThat(QueryString.without("cid", url)).isEqualTo(without);
  }

  @ParameterizedTest
  @CsvSource({"/a, /a?v=login", "/a?x=1, /a?x=1&v=login"})
  void addsAParameter(String url, String with) {
    assertThat(QueryString.with("v", "login", url)).isEqualTo(with);
  }

  @Test
  void readsTheFirstValue() {
    assertThat(QueryString.value("v", "x=1&v=a&v=b")).isEqualTo("a");
    assertThat(QueryString.value("v", "v")).isEmpty();
    assertThat(QueryString.value("v", "xv=1")).isNull();
    assertThat(QueryString.value("v", null)).isNull();
  }

  @Test
  void findsAParameter() {
    assertThat(QueryString.has("v", "x=1&v=")).isTrue();
    assertThat(QueryString.has("v", "x=v")).isFalse();
  }
}
