package io.github.cdilogin.internal.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputNamesTest {

  private final InputNames names =
      InputNames.of(
          Map.of("f:name", true, "f:later", false, "f:note", true, "f:a_b", true),
          List.of("f:note_code", "f:password"));

  @ParameterizedTest
  @CsvSource({
    "f:name, true",
    "f:name_input, true",
    "f:name_input_more, true",
    "f:later, true",
    "f:a_b, true",
    "f:a_b_focus, true",
    "f:a, false",
    "f:nam, false",
    "f:name2, false",
    "f:password, false",
    "f:password_input, false",
    "f:note_code, false",
    "f:note, false",
    "f:note_input, false",
    "_, false",
    "'', false",
    "jakarta.faces.ViewState, false"
  })
  void areTheParametersOfTheInputs(String parameter, boolean expected) {
    assertThat(names.isParameter(parameter)).isEqualTo(expected);
  }

  @Test
  void noParameterHasALongName() {
    assertThat(names.isParameter("f:name" + "_".repeat(500))).isFalse();
  }

  @Test
  void areRenderedOrNot() {
    assertThat(names.wasRendered("f:name")).isTrue();
    assertThat(names.wasRendered("f:later")).isFalse();
    assertThat(names.contains("f:later")).isTrue();
    assertThat(names.contains("f:other")).isFalse();
  }

  @Test
  void ofAFormWithTooManyInputsAreNone() {
    Map<String, Boolean> many = new HashMap<>();
    for (int i = 0; i < InputNames.MOST; i++) {
      many.put("f:" + i, true);
    }

    assertThat(InputNames.of(many, List.of()).isEmpty()).isFalse();
    many.put("f:more", true);
    assertThat(InputNames.of(many, List.of()).isEmpty()).isTrue();
  }
}
