package io.github.cdilogin.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionTrackingMode;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TestServletContextTest {

  private final TestServletContext application = new TestServletContext();

  @Test
  void isAtTheRootOfItsServerByDefault() {
    assertThat(application.getContextPath()).isEmpty();
    assertThat(application.contextPath("/app").getContextPath()).isEqualTo("/app");
  }

  @Test
  void hasParametersAndAttributes() {
    application.initParameter("cdi-login.login-view", "/login");
    application.setAttribute("a", 1);
    application.setAttribute("b", 2);
    application.setAttribute("b", null);

    assertThat(Collections.list(application.getInitParameterNames()))
        .containsExactly("cdi-login.login-view");
    assertThat(application.getInitParameter("cdi-login.login-view")).isEqualTo("/login");
    assertThat(Collections.list(application.getAttributeNames())).containsExactly("a");
    application.removeAttribute("a");
    assertThat(application.getAttribute("a")).isNull();
  }

  @Test
  void listsItsServletsAndFilters() {
    application.servlet("notes", "notes.Servlet", "/notes", "/notes/*").filter("log", "Log");

    assertThat(application.getServletRegistrations()).containsOnlyKeys("notes");
    assertThat(application.getServletRegistration("notes").getClassName())
        .isEqualTo("notes.Servlet");
    assertThat(application.getServletRegistration("notes").getMappings())
        .containsExactlyInAnyOrder("/notes", "/notes/*");
    assertThat(application.getFilterRegistrations()).containsOnlyKeys("log");
    assertThat(application.getFilterRegistration("log").getName()).isEqualTo("log");
    assertThat(application.getFilterRegistration("other")).isNull();
  }

  @Test
  void hasFiles() throws IOException {
    application.resource("/WEB-INF/web.xml", "<web-app/>");

    try (InputStream file = application.getResourceAsStream("/WEB-INF/web.xml")) {
      assertThat(file).hasContent("<web-app/>");
    }
    assertThat(application.getResourceAsStream("/WEB-INF/beans.xml")).isNull();
  }

  @Test
  void hasTheSessionCookieThatIsConfigured() {
    application.getSessionCookieConfig().setAttribute("HttpOnly", "true");

    assertThat(application.getSessionCookieConfig().isHttpOnly()).isTrue();
    assertThat(application.getSessionCookieConfig().isSecure()).isFalse();
    assertThat(application.getSessionCookieConfig().getAttribute("httponly")).isEqualTo("true");
    assertThat(application.getSessionCookieConfig().getAttribute("SameSite")).isNull();
  }

  @Test
  void hasTheTrackingModesOfTheServerUnlessItSetsItsOwn() {
    assertThat(application.getEffectiveSessionTrackingModes())
        .isEqualTo(application.getDefaultSessionTrackingModes());

    application.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
    assertThat(application.getEffectiveSessionTrackingModes())
        .containsExactly(SessionTrackingMode.COOKIE);
  }

  @Test
  void initializesFiltersAndServlets() {
    assertThat(application.filterConfig().getServletContext()).isSameAs(application);
    assertThat(application.filterConfig().getFilterName()).isNotEmpty();
    assertThat(application.filterConfig().getInitParameter("a")).isNull();
    assertThat(application.servletConfig().getServletContext()).isSameAs(application);
    assertThat(application.servletConfig().getServletName()).isNotEmpty();
    assertThat(application.servletConfig().getInitParameterNames().hasMoreElements()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("unsupported")
  void reportsWhatItDoesNotSupport(Method method) {
    Object[] arguments =
        Stream.of(method.getParameterTypes())
            .map(type -> type == int.class ? Integer.valueOf(1) : null)
            .toArray();

    assertThatThrownBy(() -> call(method, arguments))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("does not know " + method.getName() + ".");
  }

  private void call(Method method, Object... arguments) throws Throwable {
    try {
      method.invoke(application, arguments);
    } catch (InvocationTargetException failure) {
      throw failure.getCause();
    }
  }

  /** What no class of the kit above the proxy implements. */
  static Stream<Method> unsupported() {
    return Stream.of(UnsupportedServletContext.class.getDeclaredMethods())
        .filter(method -> isOfTheApi(method) && !method.isSynthetic());
  }

  private static boolean isOfTheApi(Method method) {
    try {
      ServletContext.class.getMethod(method.getName(), method.getParameterTypes());
      return true;
    } catch (NoSuchMethodException other) {
      return false;
    }
  }
}
