package io.github.cdilogin.testing;

import jakarta.servlet.ServletContext;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Creates the servlet context of a test, with an empty context path. */
final class TestServletContext {

  private TestServletContext() {}

  static ServletContext create() {
    Map<Object, @Nullable Object> attributes = new HashMap<>();
    return UnsupportedApiProxy.of(
        ServletContext.class,
        Map.of(
            "getContextPath", arguments -> "",
            "getServletContextName", arguments -> "@LoginTest",
            "getInitParameter", arguments -> null,
            "getAttribute", arguments -> attributes.get(arguments[0]),
            "setAttribute", arguments -> attributes.put(arguments[0], arguments[1]),
            "removeAttribute", arguments -> attributes.remove(arguments[0])));
  }
}
