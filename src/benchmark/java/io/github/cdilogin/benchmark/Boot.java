package io.github.cdilogin.benchmark;

import com.sun.management.ThreadMXBean;
import io.github.cdilogin.LoginRequiredException;
import io.github.cdilogin.benchmark.application.Users;
import io.github.cdilogin.internal.deployment.LoginExtension;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.lang.management.ManagementFactory;
import java.util.List;

/** Measures the allocated bytes of one start of a large application. */
public final class Boot {

  /** The prefix of the line with the figure. */
  static final String ANSWER = "boot:";

  private Boot() {}

  /** Starts the application with the library or, without an argument, with an empty guard. */
  public static void main(String... library) throws ClassNotFoundException {
    List<Class<?>> beans = ManyBeans.load();
    SeContainerInitializer application = application(beans);
    boolean guarded = library.length > 0;
    if (guarded) {
      application.addExtensions(LoginExtension.class);
    } else {
      application.addBeanClasses(EmptyGuard.class);
    }
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    try (SeContainer container = application.initialize()) {
      long bytes = threads.getCurrentThreadAllocatedBytes() - before;
      check(container, beans, guarded);
      System.out.println(ANSWER + bytes);
    }
  }

  /** Makes Weld start in this thread only, so that all allocations belong to it. */
  private static SeContainerInitializer application(List<Class<?>> beans) {
    return SeContainerInitializer.newInstance()
        .disableDiscovery()
        .addProperty("org.jboss.weld.bootstrap.concurrentDeployment", false)
        .addProperty("org.jboss.weld.executor.threadPoolType", "NONE")
        .addBeanClasses(beans.toArray(Class<?>[]::new))
        .addBeanClasses(Users.class);
  }

  private static void check(SeContainer container, List<Class<?>> beans, boolean guarded) {
    for (int number = 0; number < beans.size(); number++) {
      boolean refused = refuses((Runnable) container.select(beans.get(number)).get());
      if (refused != (guarded && ManyBeans.isGuarded(number))) {
        throw new IllegalStateException(beans.get(number) + " refuses: " + refused);
      }
    }
  }

  private static boolean refuses(Runnable bean) {
    try {
      bean.run();
      return false;
    } catch (LoginRequiredException refusal) {
      return true;
    }
  }
}
