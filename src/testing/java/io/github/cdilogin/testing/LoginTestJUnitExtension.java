package io.github.cdilogin.testing;

import jakarta.enterprise.inject.spi.CDI;
import java.lang.annotation.Annotation;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.platform.commons.support.AnnotationSupport;

/** Begins a request before each test, and ends it afterwards. */
final class LoginTestJUnitExtension
    implements TestInstancePostProcessor, BeforeEachCallback, AfterEachCallback {

  private static final String WITHOUT_THE_LIBRARY =
      "@LoginTest: the CDI container has not both extensions of CDI Login. Let"
          + " LoginWeld.of(...) make the value of @WeldSetup, or add LoginExtension and"
          + " TestBeansExtension to the container.";

  /** For JUnit. */
  LoginTestJUnitExtension() {}

  /** Before Weld starts the container, and reports what it misses in words of its own. */
  @Override
  public void postProcessTestInstance(Object instance, ExtensionContext test) {
    if (WeldSetupCheck.lacksTheLibrary(instance)) {
      throw new ExtensionConfigurationException(WITHOUT_THE_LIBRARY);
    }
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    TestClient client = client();
    store(test).put(TestClient.class, client);
    client.arrive(nearest(test, LoggedInAs.class));
  }

  @Override
  public void afterEach(ExtensionContext test) {
    TestClient client = store(test).remove(TestClient.class, TestClient.class);
    if (client != null) {
      client.leave();
    }
  }

  /** Whether tests of this class, or of the class around it, are such tests. */
  static boolean isFor(ExtensionContext context) {
    return nearest(context, LoginTest.class).isPresent();
  }

  /** The nearest word: of the method, of its class, of the class around that. */
  private static <A extends Annotation> Optional<A> nearest(ExtensionContext test, Class<A> type) {
    Optional<A> found = AnnotationSupport.findAnnotation(test.getElement(), type);
    return found.isPresent() ? found : test.getParent().flatMap(around -> nearest(around, type));
  }

  private static ExtensionContext.Store store(ExtensionContext test) {
    return test.getStore(ExtensionContext.Namespace.create(LoginTestJUnitExtension.class));
  }

  private static TestClient client() {
    try {
      return CDI.current().getBeanManager().getExtension(TestBeansExtension.class).client();
    } catch (IllegalStateException none) {
      throw new ExtensionConfigurationException(
          "@LoginTest: no CDI container is running, or more than one. Write the annotation that"
              + " starts it, such as @EnableWeld, before @LoginTest and @LoggedInAs.",
          none);
    } catch (IllegalArgumentException unknown) {
      throw new ExtensionConfigurationException(WITHOUT_THE_LIBRARY, unknown);
    }
  }
}
