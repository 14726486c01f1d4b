package io.github.cdilogin.it;

import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.Assertions;

/** Assertions of an HTTP answer. A failure shows the whole answer. */
final class AnswerAssert extends AbstractAssert<AnswerAssert, Answer> {

  private AnswerAssert(Answer answer) {
    super(answer, AnswerAssert.class);
  }

  static AnswerAssert assertThat(Answer answer) {
    return new AnswerAssert(answer);
  }

  AnswerAssert hasStatus(int status) {
    Assertions.assertThat(actual.status()).as(actual::toString).isEqualTo(status);
    return this;
  }

  AnswerAssert hasBody(String text) {
    body().isEqualTo(text);
    return this;
  }

  AnswerAssert hasBodyContaining(String text) {
    body().contains(text);
    return this;
  }

  AnswerAssert hasBodyWithout(String text) {
    body().doesNotContain(text);
    return this;
  }

  AnswerAssert hasHeader(String name) {
    Assertions.assertThat(actual.header(name)).as(actual::toString).isPresent();
    return this;
  }

  AnswerAssert hasHeader(String name, String value) {
    Assertions.assertThat(actual.header(name)).as(actual::toString).hasValue(value);
    return this;
  }

  AnswerAssert redirectsTo(String location) {
    return hasStatus(302).hasHeader("Location", location);
  }

  /** The target begins with this address; what follows is the query. */
  AnswerAssert redirectsToView(String address) {
    hasStatus(302).hasHeader("Location");
    Assertions.assertThat(actual.header("Location").orElseThrow())
        .as(actual::toString)
        .startsWith(address);
    return this;
  }

  AnswerAssert setsNoCookie() {
    Assertions.assertThat(actual.cookies()).as(actual::toString).isEmpty();
    return this;
  }

  /** The answer sets or deletes the cookie in one line, not in two. */
  AnswerAssert hasOneLineForCookie(String name) {
    Assertions.assertThat(actual.headers("Set-Cookie"))
        .as(actual::toString)
        .filteredOn(line -> line.startsWith(name))
        .hasSize(1);
    return this;
  }

  private AbstractStringAssert<?> body() {
    return Assertions.assertThat(actual.body()).as(actual::toString);
  }
}
