package io.github.cdilogin.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.cdilogin.internal.deployment.LoginExtension;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Deploys beans to the CDI container of the class path, whichever that is. */
public final class Deployed {

  private Deployed() {}

  /** What a test does with a container. */
  @FunctionalInterface
  public interface Use {
    void of(SeContainer container) throws Exception;
  }

  public static SeContainer with(Class<?>... beans) {
    Thread thread = Thread.currentThread();
    ClassLoader tests = thread.getContextClassLoader();
    thread.setContextClassLoader(loaderOfItsOwn(tests));
    try {
      return start(beans);
    } finally {
      thread.setContextClassLoader(tests);
    }
  }

  /** For calls by which OpenWebBeans looks for its container: it goes by the class loader. */
  public static void use(Use use, Class<?>... beans) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader tests = thread.getContextClassLoader();
    thread.setContextClassLoader(loaderOfItsOwn(tests));
    try (SeContainer container = start(beans)) {
      use.of(container);
    } finally {
      thread.setContextClassLoader(tests);
    }
  }

  /** OpenWebBeans keeps a failed deployment in mind for its class loader: give each its own. */
  private static ClassLoader loaderOfItsOwn(ClassLoader tests) {
    return new URLClassLoader(new URL[0], tests);
  }

  private static SeContainer start(Class<?>... beans) {
    return SeContainerInitializer.newInstance()
        .disableDiscovery()
        .addExtensions(LoginExtension.class)
        .addBeanClasses(beans)
        .initialize();
  }

  /** The lines in which the library reports why these beans cannot be deployed. */
  public static List<String> findingsFor(Class<?>... beans) {
    Throwable failure = catchThrowable(() -> with(beans).close());
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .map(Throwable::getMessage)
        .filter(message -> message != null && message.contains("LOGIN-"))
        .findFirst()
        .map(Deployed::problems)
        .orElseThrow(() -> new AssertionError("deployed without a problem", failure));
  }

  /** The only line that reports why these beans cannot be deployed beside a user loader. */
  public static String findingOf(Class<?>... beans) {
    List<String> findings = findingsFor(besideALoader(beans));
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  /** Deploys these beans beside a user loader, and fails if there is a problem. */
  public static void withoutProblem(Class<?>... beans) {
    with(besideALoader(beans)).close();
  }

  private static Class<?>[] besideALoader(Class<?>... beans) {
    return Stream.concat(Stream.of(Accounts.class), Stream.of(beans)).toArray(Class<?>[]::new);
  }

  private static List<String> problems(String message) {
    return message
        .lines()
        .dropWhile(line -> !line.contains("CDI Login found"))
        .skip(1)
        .map(String::strip)
        .filter(line -> line.startsWith("LOGIN-"))
        .collect(Collectors.toList());
  }
}
