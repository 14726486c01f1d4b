package io.github.cdilogin.internal.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.internal.crypto.AesGcmKey;
import io.github.cdilogin.internal.crypto.HmacKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedInputCodecTest {

  private static final String SECRET = "the secret of the application, 32";
  private static final String OTHER = "the other secret of it, 32 bytes!";
  private static final String PURPOSE = "CDI Login, typed input 1, ";
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");
  private static final InputNames NAMES =
      InputNames.of(Map.of("f:name", true, "f:later", false), List.of());
  private static final RenderedForm FORM =
      new RenderedForm(RenderedForm.loginOf("ada"), "/app/form.xhtml", NOW, NAMES);
  private static final TypedInput INPUT =
      new TypedInput(
          RenderedForm.loginOf("ada"),
          "/app/form.xhtml",
          NOW,
          NAMES,
          Map.of("f:name", List.of("\u0000 Ünïcödé \uD83D\uDE00"), "f:later", List.of("", "b")));

  private final TypedInputCodec codec = new TypedInputCodec(List.of(SECRET), "/app");

  @Test
  void readsAFormThatItHasSigned() {
    assertThat(codec.readForm(codec.sign(FORM), NOW)).isEqualTo(FORM);
  }

  @Test
  void readsInputThatItHasEncrypted() {
    assertThat(codec.readInput(codec.encrypt(INPUT), NOW)).isEqualTo(INPUT);
    assertThat(INPUT.isOf("ada")).isTrue();
    assertThat(INPUT.isOf("ben")).isFalse();
  }

  @Test
  void acceptsAFormForADay() {
    String field = codec.sign(FORM);
    Instant last = NOW.plus(TypedInputCodec.AGE_OF_FORM).minusMillis(1);

    assertThat(codec.readForm(field, last)).isEqualTo(FORM);
    assertThat(codec.readForm(field, last.plusMillis(1))).isNull();
  }

  @Test
  void acceptsInputForTenMinutes() {
    String field = codec.encrypt(INPUT);

    assertThat(codec.readInput(field, NOW.plusSeconds(600).minusMillis(1))).isEqualTo(INPUT);
    assertThat(codec.readInput(field, NOW.plusSeconds(600))).isNull();
  }

  @Test
  void rejectsEveryChangedBit() {
    byte[] form = Base64.getUrlDecoder().decode(codec.sign(FORM));
    byte[] input = Base64.getUrlDecoder().decode(codec.encrypt(INPUT));

    assertThat(IntStream.range(0, form.length * Byte.SIZE))
        .allSatisfy(bit -> assertThat(codec.readForm(flipped(form, bit), NOW)).isNull());
    assertThat(IntStream.range(0, input.length * Byte.SIZE))
        .allSatisfy(bit -> assertThat(codec.readInput(flipped(input, bit), NOW)).isNull());
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "A",
        "AAAA",
        "===",
        "%",
        "Ünïcödé",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
      })
  void rejectsWhatIsNoField(String field) {
    assertThat(codec.readForm(field, NOW)).isNull();
    assertThat(codec.readInput(field, NOW)).isNull();
  }

  @Test
  void rejectsALongFieldWithoutDecodingIt() {
    assertThat(codec.readInput("A".repeat(100_001), NOW)).isNull();
    assertThat(codec.readForm("A".repeat(1_000_000), NOW)).isNull();
  }

  @Test
  void rejectsOneFieldInPlaceOfTheOther() {
    assertThat(codec.readForm(codec.encrypt(INPUT), NOW)).isNull();
    assertThat(codec.readInput(codec.sign(FORM), NOW)).isNull();
  }

  @Test
  void rejectsFieldsOfAnotherSecretOrApplication() {
    for (TypedInputCodec other :
        List.of(
            new TypedInputCodec(List.of(OTHER), "/app"),
            new TypedInputCodec(List.of(SECRET), "/other"))) {
      assertThat(other.readForm(codec.sign(FORM), NOW)).isNull();
      assertThat(other.readInput(codec.encrypt(INPUT), NOW)).isNull();
    }
  }

  @Test
  void acceptsFieldsOfAnOlderSecret() {
    TypedInputCodec changed = new TypedInputCodec(List.of(OTHER, SECRET), "/app");

    assertThat(changed.readForm(codec.sign(FORM), NOW)).isEqualTo(FORM);
    assertThat(changed.readInput(codec.encrypt(INPUT), NOW)).isEqualTo(INPUT);
    assertThat(codec.readForm(changed.sign(FORM), NOW)).isNull();
  }

  @Test
  void hidesTheInput() {
    TypedInput typed =
        new TypedInput("login", "/view", NOW, NAMES, Map.of("f:name", List.of("x".repeat(300))));

    byte[] field = Base64.getUrlDecoder().decode(codec.encrypt(typed));

    assertThat(new String(field, ISO_8859_1)).doesNotContain("xxxx");
    assertThat(codec.encrypt(typed)).isNotEqualTo(codec.encrypt(typed));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void rejectsTheLayoutOfAnotherVersion(int version) {
    assertThat(codec.readForm(signed(new byte[] {(byte) version, 0, 0}), NOW)).isNull();
    assertThat(codec.readInput(encrypted(new byte[] {(byte) version, 0, 0}), NOW)).isNull();
  }

  private static String signed(byte[] content) {
    byte[] signed = Arrays.copyOf(content, content.length + HmacKey.LENGTH);
    HmacKey.of(SECRET, PURPOSE + "form signature for /app").sign(signed, content.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
  }

  private static String encrypted(byte[] content) {
    byte[] sealed = AesGcmKey.of(SECRET, PURPOSE + "encryption for /app").encrypt(content);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  private static String flipped(byte[] bytes, int bit) {
    byte[] changed = bytes.clone();
    changed[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
  }
}
