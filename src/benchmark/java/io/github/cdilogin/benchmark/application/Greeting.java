package io.github.cdilogin.benchmark.application;

/** The method of the beans, which does as little as possible. */
public abstract class Greeting {

  private final String text = "Hello";

  /** The measured call. */
  public String greet() {
    return text;
  }

  /** Checks whether calls of this bean pass this interceptor. */
  public boolean passed(Class<?> interceptor) {
    return StackWalker.getInstance()
        .walk(
            frames -> frames.anyMatch(frame -> frame.getClassName().equals(interceptor.getName())));
  }
}
