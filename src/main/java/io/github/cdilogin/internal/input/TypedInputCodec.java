package io.github.cdilogin.internal.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.cdilogin.internal.crypto.AesGcmKey;
import io.github.cdilogin.internal.crypto.HmacKey;
import io.github.cdilogin.internal.crypto.KeyRing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Creates and reads the values of the two hidden fields: signed for a rendered form, encrypted for
 * typed input. The first secret signs and encrypts, and values of all of them are accepted.
 * Thread-safe.
 */
public final class TypedInputCodec {

  /** How long the signed field of a form is accepted. */
  static final Duration AGE_OF_FORM = Duration.ofDays(1);

  /** How long encrypted input is accepted. */
  static final Duration AGE_OF_INPUT = Duration.ofMinutes(10);

  private static final int VERSION = 1;
  private static final int LONGEST_FIELD = 100_000;
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

  private final KeyRing<Keys> keys;

  /**
   * Creates a codec.
   *
   * @param secrets the secret for new values, then those whose values are still accepted
   * @param audience the name of the applications that accept each other's values
   */
  public TypedInputCodec(List<String> secrets, String audience) {
    keys = new KeyRing<>(secrets, secret -> Keys.of(secret, audience));
  }

  String sign(RenderedForm form) {
    byte[] content =
        written(out -> writeHead(out, form.rendered(), form.login(), form.viewId(), form.inputs()));
    byte[] signed = Arrays.copyOf(content, content.length + HmacKey.LENGTH);
    keys.first().signing().sign(signed, content.length);
    return ENCODER.encodeToString(signed);
  }

  /** Returns {@code null} for a field that is forged or too old. */
  @Nullable RenderedForm readForm(@Nullable String field, Instant now) {
    byte[] signed = decoded(field);
    int length = signed.length - HmacKey.LENGTH;
    if (length <= 0
        || keys.all().stream().noneMatch(key -> key.signing().isBehind(signed, length))) {
      return null;
    }
    RenderedForm form = read(Arrays.copyOf(signed, length), TypedInputCodec::readHead);
    return form == null || isOlder(form.rendered(), AGE_OF_FORM, now) ? null : form;
  }

  String encrypt(TypedInput input) {
    byte[] content =
        written(
            out -> {
              writeHead(out, input.typed(), input.login(), input.viewId(), input.inputs());
              writeValues(out, input.values());
            });
    return ENCODER.encodeToString(keys.first().encryption().encrypt(content));
  }

  /** Returns {@code null} for a field that is forged or too old. */
  @Nullable TypedInput readInput(@Nullable String field, Instant now) {
    byte[] sealed = decoded(field);
    for (Keys key : keys.all()) {
      byte[] content = key.encryption().decrypt(sealed);
      if (content != null) {
        TypedInput input = read(content, TypedInputCodec::readInput);
        return input == null || isOlder(input.typed(), AGE_OF_INPUT, now) ? null : input;
      }
    }
    return null;
  }

  private static boolean isOlder(Instant begin, Duration age, Instant now) {
    return !now.isBefore(begin.plus(age));
  }

  private static byte[] decoded(@Nullable String field) {
    try {
      return field == null || field.length() > LONGEST_FIELD ? new byte[0] : DECODER.decode(field);
    } catch (IllegalArgumentException malformed) {
      return new byte[0];
    }
  }

  private static void writeHead(
      DataOutputStream out, Instant time, String login, String viewId, InputNames inputs)
      throws IOException {
    out.writeByte(VERSION);
    out.writeLong(time.toEpochMilli());
    writeText(out, login);
    writeText(out, viewId);
    out.writeShort(inputs.codes().size());
    for (int code : inputs.codes()) {
      out.writeInt(code);
    }
  }

  private static @Nullable RenderedForm readHead(DataInputStream in) throws IOException {
    if (in.readUnsignedByte() != VERSION) {
      return null;
    }
    Instant time = Instant.ofEpochMilli(in.readLong());
    String login = readText(in);
    String viewId = readText(in);
    Set<Integer> codes = new HashSet<>();
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      codes.add(in.readInt());
    }
    return new RenderedForm(login, viewId, time, new InputNames(codes));
  }

  private static void writeValues(DataOutputStream out, Map<String, List<String>> values)
      throws IOException {
    out.writeInt(values.size());
    for (Map.Entry<String, List<String>> each : values.entrySet()) {
      writeText(out, each.getKey());
      out.writeInt(each.getValue().size());
      for (String value : each.getValue()) {
        writeText(out, value);
      }
    }
  }

  private static @Nullable TypedInput readInput(DataInputStream in) throws IOException {
    RenderedForm head = readHead(in);
    if (head == null) {
      return null;
    }
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (int names = in.readInt(); names > 0; names--) {
      String name = readText(in);
      List<String> all = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        all.add(readText(in));
      }
      values.put(name, List.copyOf(all));
    }
    return new TypedInput(head.login(), head.viewId(), head.rendered(), head.inputs(), values);
  }

  private static void writeText(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String readText(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), UTF_8);
  }

  private static byte[] written(Writing content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      content.to(new DataOutputStream(bytes));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** Reads authenticated content. Another version of the library may have written it. */
  private static <T> @Nullable T read(byte[] content, Reading<T> reading) {
    try {
      return reading.from(new DataInputStream(new ByteArrayInputStream(content)));
    } catch (IOException otherLayout) {
      return null;
    }
  }

  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  private interface Reading<T> {
    @Nullable T from(DataInputStream in) throws IOException;
  }

  /**
   * The keys that are derived from one secret.
   *
   * @param signing signs the fields of rendered forms
   * @param encryption encrypts typed input
   */
  private record Keys(HmacKey signing, AesGcmKey encryption) {

    private static final String PURPOSE = "CDI Login, typed input 1, ";

    static Keys of(String secret, String audience) {
      return new Keys(
          HmacKey.of(secret, PURPOSE + "form signature for " + audience),
          AesGcmKey.of(secret, PURPOSE + "encryption for " + audience));
    }
  }
}
