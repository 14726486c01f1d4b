package io.github.cdilogin.internal.problem;

import java.util.stream.Stream;

/** The causes of an exception, which containers wrap in exceptions of their own. */
public final class Causes {

  /** Causes can form a circle. */
  private static final int MAX_DEPTH = 32;

  private Causes() {}

  /** Returns the exception and its causes, the outermost first. */
  public static Stream<Throwable> of(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(MAX_DEPTH);
  }
}
