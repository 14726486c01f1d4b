package io.github.cdilogin.internal.deployment;

import io.github.cdilogin.internal.guard.ServletGuard;
import jakarta.servlet.ServletContext;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The classes with guards that the servlet container has found. It also contains all servlets and
 * filters, because some servers, such as Tomcat, find annotations on classes only, and not on
 * methods. Stored in the servlet context until the CDI container has started.
 */
record ScannedClasses(Set<Class<?>> types) {

  private static final String ATTRIBUTE = "io.github.cdilogin.CLASSES";

  static void keep(@Nullable Set<Class<?>> found, ServletContext context) {
    Set<Class<?>> types = new LinkedHashSet<>(found == null ? Set.of() : found);
    Stream.of(context.getServletRegistrations(), context.getFilterRegistrations())
        .flatMap(registered -> registered.values().stream())
        .flatMap(each -> ServletGuard.classOf(each, context).stream())
        .forEach(types::add);
    context.setAttribute(ATTRIBUTE, new ScannedClasses(types));
  }

  static Set<Class<?>> of(ServletContext context) {
    return context.getAttribute(ATTRIBUTE) instanceof ScannedClasses scanned
        ? scanned.types()
        : Set.of();
  }
}
