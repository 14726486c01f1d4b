package io.github.cdilogin.it;

import static io.github.cdilogin.it.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerAssertTest {

  private static final Answer REDIRECT =
      new Answer(
          "GET",
          URI.create("http://127.0.0.1:8080/app/notes"),
          302,
          HttpHeaders.of(
              Map.of("Location", List.of("/app/login?next=a"), "Set-Cookie", List.of("a=1", "b=2")),
              (name, value) -> true),
          "a body",
          true);

  @Test
  void acceptsWhatTheAnswerIs() {
    assertThat(REDIRECT)
        .hasStatus(302)
        .hasBody("a body")
        .hasBodyContaining("body")
        .hasBodyWithout("page")
        .hasHeader("location")
        .hasHeader("Location", "/app/login?next=a")
        .redirectsTo("/app/login?next=a")
        .redirectsToView("/app/login")
        .hasOneLineForCookie("a");
  }

  @ParameterizedTest
  @MethodSource("wrongAssertions")
  void failsWithTheAnswerInTheMessage(Consumer<AnswerAssert> assertion) {
    assertThatThrownBy(() -> assertion.accept(assertThat(REDIRECT)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("GET http://127.0.0.1:8080/app/notes: 302");
  }

  static Stream<Consumer<AnswerAssert>> wrongAssertions() {
    return Stream.of(
        answer -> answer.hasStatus(200),
        answer -> answer.hasBody("body"),
        answer -> answer.hasBodyContaining("page"),
        answer -> answer.hasBodyWithout("body"),
        answer -> answer.hasHeader("Vary"),
        answer -> answer.hasHeader("Location", "/app/login"),
        answer -> answer.redirectsTo("/app/login"),
        answer -> answer.redirectsToView("/app/confirm"),
        answer -> answer.setsNoCookie(),
        answer -> answer.hasOneLineForCookie("c"));
  }
}
