package io.github.cdilogin.internal.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypedInputTest {

  private static final InputNames NAMES =
      InputNames.of(Map.of("f:name", true, "f:color", true), List.of("f:password"));

  @Test
  void hasTheParametersOfTheInputsOnly() {
    TypedInput input =
        of(
            Map.of(
                "f:name", new String[] {"typed"},
                "f:color_input", new String[] {"red", "blue"},
                "f:password", new String[] {"secret"},
                "f:save", new String[] {"save"},
                "jakarta.faces.ViewState", new String[] {"state"}));

    assertThat(input.values())
        .isEqualTo(Map.of("f:name", List.of("typed"), "f:color_input", List.of("red", "blue")));
  }

  @Test
  void knowsWhichInputsHadAValue() {
    TypedInput input = of(Map.of("f:color_input", new String[] {"red"}));

    assertThat(input.hasValueOf("f:color")).isTrue();
    assertThat(input.hasValueOf("f:name")).isFalse();
    assertThat(input.hasValueOf("f:color_input")).isFalse();
    assertThat(of(Map.of("f:name", new String[] {""})).hasValueOf("f:name")).isTrue();
  }

  @Test
  void isEmptyIfNothingIsTyped() {
    assertThat(of(Map.of()).isEmpty()).isTrue();
    assertThat(of(Map.of("f:name", new String[] {"", ""})).isEmpty()).isTrue();
    assertThat(of(Map.of("f:name", new String[] {" "})).isEmpty()).isFalse();
  }

  @Test
  void isTooLargeBeyond32Kilobytes() {
    int overhead = "f:name".length() + 2 * Integer.BYTES;

    assertThat(ofLength(TypedInput.MOST_BYTES - overhead).isTooLarge()).isFalse();
    assertThat(ofLength(TypedInput.MOST_BYTES - overhead + 1).isTooLarge()).isTrue();
  }

  @Test
  void isTooLargeIfItHasThousandsOfEmptyValues() {
    String[] values = new String[10_000];
    Arrays.fill(values, "");

    assertThat(of(Map.of("f:name", values)).isTooLarge()).isTrue();
  }

  private static TypedInput ofLength(int length) {
    return of(Map.of("f:name", new String[] {"x".repeat(length)}));
  }

  private static TypedInput of(Map<String, String[]> parameters) {
    RenderedForm form = new RenderedForm("login", "/page.xhtml", Instant.EPOCH, NAMES);
    return TypedInput.of(form, parameters, Instant.EPOCH);
  }
}
