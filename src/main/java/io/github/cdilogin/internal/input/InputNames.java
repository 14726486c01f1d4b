package io.github.cdilogin.internal.input;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The names of the inputs of a form whose values may be kept. It stores a hash code of each name,
 * so that the field in the form is short. A parameter that has the hash code of another name is
 * encrypted with the others, and is not used: {@code decode} looks for its own name only.
 *
 * @param codes the hash codes; the lowest bit is set for an input that was rendered
 */
public record InputNames(Set<Integer> codes) {

  /** No input. */
  public static final InputNames NONE = new InputNames(Set.of());

  /** The maximum number of inputs of a form. */
  static final int MOST = 1_000;

  private static final int LONGEST_NAME = 500;

  public InputNames {
    codes = Set.copyOf(codes);
  }

  /**
   * Creates the names.
   *
   * @param inputs the client ids, and whether the input is rendered
   * @param others the client ids of inputs whose values must not be kept
   */
  public static InputNames of(Map<String, Boolean> inputs, Collection<String> others) {
    Set<Integer> codes = new HashSet<>();
    inputs.forEach((name, rendered) -> codes.add(code(name, rendered)));
    others.forEach(other -> removePrefixes(other, codes));
    return new InputNames(codes.size() > MOST ? Set.of() : codes);
  }

  /** The parameter of one input must not be taken for that of another. */
  private static void removePrefixes(String name, Set<Integer> codes) {
    for (int end = name.length(); end > 0; end = name.lastIndexOf('_', end - 1)) {
      codes.remove(code(name.substring(0, end), true));
      codes.remove(code(name.substring(0, end), false));
    }
  }

  boolean isEmpty() {
    return codes.isEmpty();
  }

  /** Checks whether the form had an input with this client id. */
  public boolean contains(String clientId) {
    return wasRendered(clientId) || codes.contains(code(clientId, false));
  }

  /** Checks whether the input with this client id was rendered with its form. */
  public boolean wasRendered(String clientId) {
    return codes.contains(code(clientId, true));
  }

  /**
   * Checks whether a parameter has the value of an input. The name of the parameter is the client
   * id, or begins with it: component libraries use names such as {@code form:color_input}.
   */
  boolean isParameter(String name) {
    if (name.length() > LONGEST_NAME) {
      return false;
    }
    for (int end = name.length(); end > 0; end = name.lastIndexOf('_', end - 1)) {
      if (contains(name.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  private static int code(String name, boolean rendered) {
    return (name.hashCode() << 1) | (rendered ? 1 : 0);
  }
}
