package io.github.cdilogin.benchmark.application;

/** What the beans do: as little as possible. */
public abstract class Greeting {

  private final String text = "Hello";

  /** The measured call. */
  public String greet() {
    return text;
  }

  /** Whether a call of this bean comes through this interceptor. */
  public boolean passed(Class<?> interceptor) {
    return StackWalker.getInstance()
        .walk(
            frames -> frames.anyMatch(frame -> frame.getClassName().equals(interceptor.getName())));
  }
}
