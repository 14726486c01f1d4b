package io.github.cdilogin.internal.configuration;

import jakarta.servlet.ServletContext;
import java.util.Collections;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The context parameters of a web application.
 *
 * @param context the servlet context
 */
record ContextParameterSource(ServletContext context) implements SettingSource {

  @Override
  public String title(String name) {
    return "context parameter";
  }

  @Override
  public @Nullable String value(String name) {
    return context.getInitParameter(name);
  }

  @Override
  public Stream<String> names() {
    return Collections.list(context.getInitParameterNames()).stream();
  }
}
