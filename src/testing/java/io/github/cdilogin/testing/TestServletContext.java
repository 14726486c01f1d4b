package io.github.cdilogin.testing;

import jakarta.servlet.ServletContext;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The application of a test, at the root of its server. */
final class TestServletContext {

  private TestServletContext() {}

  static ServletContext create() {
    Map<Object, @Nullable Object> attributes = new HashMap<>();
    return UnsupportedApiProxy.of(
        ServletContext.class,
        Map.of(
            "getContextPath", nothing -> "",
            "getServletContextName", nothing -> "@LoginTest",
            "getInitParameter", name -> null,
            "getAttribute", name -> attributes.get(name[0]),
            "setAttribute", pair -> attributes.put(pair[0], pair[1]),
            "removeAttribute", name -> attributes.remove(name[0])));
  }
}
