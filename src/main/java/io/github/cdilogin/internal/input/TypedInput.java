package io.github.cdilogin.internal.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The values that a user has typed into a form that was not executed.
 *
 * @param login the digest of the login id of the user
 * @param viewId the id of the view with the form
 * @param typed when the form was rejected
 * @param inputs the inputs of the form
 * @param values the values by parameter name
 */
public record TypedInput(
    String login,
    String viewId,
    Instant typed,
    InputNames inputs,
    Map<String, List<String>> values) {

  /** The maximum length of names and values in UTF-8, with four bytes for each. */
  static final int MOST_BYTES = 32 * 1024;

  public TypedInput {
    values = Map.copyOf(values);
  }

  /** Selects the values of the inputs of a form. */
  static TypedInput of(RenderedForm form, Map<String, String[]> parameters, Instant now) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    parameters.forEach(
        (name, all) -> {
          if (form.inputs().isParameter(name)) {
            values.put(name, List.of(all));
          }
        });
    return new TypedInput(form.login(), form.viewId(), now, form.inputs(), values);
  }

  /** Checks whether the input with this client id had a value. */
  public boolean hasValueOf(String clientId) {
    return inputs.contains(clientId)
        && (values.containsKey(clientId)
            || values.keySet().stream().anyMatch(name -> name.startsWith(clientId + "_")));
  }

  /** Checks whether it was typed by this user. */
  boolean isOf(String loginId) {
    return login.equals(RenderedForm.loginOf(loginId));
  }

  /** Checks whether something was typed. */
  boolean isEmpty() {
    return values.values().stream().allMatch(all -> all.stream().allMatch(String::isEmpty));
  }

  /** Counts each text with its length. */
  boolean isTooLarge() {
    return values.entrySet().stream()
            .flatMap(each -> Stream.concat(Stream.of(each.getKey()), each.getValue().stream()))
            .mapToLong(text -> Integer.BYTES + text.getBytes(UTF_8).length)
            .sum()
        > MOST_BYTES;
  }
}
