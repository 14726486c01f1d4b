package io.github.cdilogin.internal.configuration;

import jakarta.servlet.ServletContext;
import java.util.Collections;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Those of one web application.
 *
 * @param context has them
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
