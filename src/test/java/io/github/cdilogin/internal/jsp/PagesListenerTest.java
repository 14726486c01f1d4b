package io.github.cdilogin.internal.jsp;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdilogin.testing.TestServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;

/** Where JSP is missing; what happens where it is there is a matter of the ITs. */
class PagesListenerTest {

  private final ServletContextEvent start = new ServletContextEvent(new TestServletContext());

  @Test
  void doesNothingWithoutTheJspApi() throws ReflectiveOperationException {
    WithoutJsp server = new WithoutJsp();
    assertThatThrownBy(() -> server.loadClass("jakarta.servlet.jsp.JspFactory"))
        .isInstanceOf(ClassNotFoundException.class);
    ServletContextListener listener =
        (ServletContextListener)
            server.loadClass(PagesListener.class.getName()).getConstructor().newInstance();

    assertThatCode(() -> listener.contextInitialized(start)).doesNotThrowAnyException();
  }

  @Test
  void doesNothingWithoutAnImplementationOfJsp() {
    assertThatCode(() -> new PagesListener().contextInitialized(start)).doesNotThrowAnyException();
  }

  /** Loads the library's classes itself, and finds no class of the JSP API. */
  private static final class WithoutJsp extends URLClassLoader {

    WithoutJsp() {
      super(
          new URL[] {PagesListener.class.getProtectionDomain().getCodeSource().getLocation()},
          PagesListenerTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("jakarta.servlet.jsp.")) {
        throw new ClassNotFoundException(name);
      }
      return name.startsWith(PagesListener.class.getPackageName())
          ? findClass(name)
          : super.loadClass(name, resolve);
    }
  }
}
