package io.github.cdilogin.deployment.sharedlibrary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.deployment.Deployed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The modules of an EAR have class loaders of their own, and share what is in its lib. */
@Tag("cdi-se")
class SharedLibraryTest {

  private static final String HERE = SharedLibraryTest.class.getPackageName() + ".";
  private static final String CAUSE =
      ": there are 2 of type UserLoader, and they belong to different modules of one EAR, which"
          + " share the library. Put its jar into WEB-INF/lib of each web application, and not into"
          + " the lib of the EAR.";

  @Test
  void twoModulesWithALoaderEachAreNamed() throws Exception {
    assertThat(findingsFor(Shop.class, Office.class))
        .containsExactly("LOGIN-030 bean " + HERE + "Office and bean " + HERE + "Shop" + CAUSE);
  }

  @Test
  void soAreTwoModulesWithAnObserverEach() throws Exception {
    assertThat(findingsFor(ShopSetup.class, OfficeSetup.class))
        .containsExactly(
            "LOGIN-030 LoginConfiguration (UserLoader) and LoginConfiguration (UserLoader)"
                + CAUSE);
  }

  /** The container shows the beans of one module only: the guards of the others are no mistakes. */
  @Test
  void noGuardedClassOfAnotherModuleIsReported() throws Exception {
    assertThat(findingsFor(Shop.class, Office.class, Orders.class))
        .containsExactly("LOGIN-030 bean " + HERE + "Office and bean " + HERE + "Shop" + CAUSE);
  }

  private static List<String> findingsFor(Class<?>... types) throws ClassNotFoundException {
    Thread thread = Thread.currentThread();
    ClassLoader tests = thread.getContextClassLoader();
    Ear ear = new Ear(types);
    thread.setContextClassLoader(ear);
    try {
      Class<?>[] beans = new Class<?>[types.length];
      for (int i = 0; i < types.length; i++) {
        beans[i] = ear.loadClass(types[i].getName());
      }
      return Deployed.findingsFor(beans);
    } finally {
      thread.setContextClassLoader(tests);
    }
  }

  /** Gives each of some classes to a class loader of its own. */
  private static final class Ear extends ClassLoader {
    private final Map<String, Module> modules = new HashMap<>();

    Ear(Class<?>... types) {
      super(SharedLibraryTest.class.getClassLoader());
      Stream.of(types).forEach(type -> modules.put(type.getName(), new Module(type)));
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      return modules.containsKey(name)
          ? modules.get(name).loadClass(name)
          : super.loadClass(name, resolve);
    }
  }

  /** A class loader that defines one class itself. */
  private static final class Module extends ClassLoader {
    private final Class<?> own;

    Module(Class<?> own) {
      super(own.getClassLoader());
      this.own = own;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      return name.equals(own.getName()) ? define() : super.loadClass(name, resolve);
    }

    private Class<?> define() {
      Class<?> known = findLoadedClass(own.getName());
      if (known != null) {
        return known;
      }
      try (InputStream file =
          own.getResourceAsStream("/" + own.getName().replace('.', '/') + ".class")) {
        byte[] bytes = file.readAllBytes();
        return defineClass(own.getName(), bytes, 0, bytes.length);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }
}
