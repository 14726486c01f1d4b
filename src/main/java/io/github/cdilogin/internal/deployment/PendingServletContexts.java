package io.github.cdilogin.internal.deployment;

import jakarta.servlet.ServletContext;
import java.lang.ref.WeakReference;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/** The servlet contexts that have started before their CDI container, by class loader. */
final class PendingServletContexts {

  private static final Map<ClassLoader, WeakReference<ServletContext>> PENDING =
      Collections.synchronizedMap(new WeakHashMap<>());

  private PendingServletContexts() {}

  static void add(ServletContext context) {
    PENDING.put(context.getClassLoader(), new WeakReference<>(context));
  }

  /** Removes and returns the context of the current application; {@code null} if there is none. */
  static @Nullable ServletContext take() {
    WeakReference<ServletContext> pending =
        PENDING.remove(Thread.currentThread().getContextClassLoader());
    return pending == null ? null : pending.get();
  }
}
