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

/** Begins a request before each test, and ends it after the test. */
final class LoginTestJUnitExtension
    implements TestInstancePostProcessor, BeforeEachCallback, AfterEachCallback {

  private static final String MISSING_EXTENSION =
      "@LoginTest: the CDI container lacks an extension of CDI Login. Let"
          + " LoginWeld.of(...) make the value of @WeldSetup, or add LoginExtension and"
          + " TestBeansExtension to the container.";

  /** Called by JUnit. */
  LoginTestJUnitExtension() {}

  /** Runs before Weld starts the container, whose error message would not name the extensions. */
  @Override
  public void postProcessTestInstance(Object instance, ExtensionContext test) {
    if (WeldSetupCheck.lacksExtension(instance)) {
      throw new ExtensionConfigurationException(MISSING_EXTENSION);
    }
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    TestClient client = client();
    store(test).put(TestClient.class, client);
    client.start(nearest(test, LoggedInAs.class));
  }

  @Override
  public void afterEach(ExtensionContext test) {
    TestClient client = store(test).remove(TestClient.class, TestClient.class);
    if (client != null) {
      client.endRequest();
    }
  }

  /** Checks whether this class or an enclosing class has {@link LoginTest}. */
  static boolean isFor(ExtensionContext context) {
    return nearest(context, LoginTest.class).isPresent();
  }

  /** Finds the annotation on the method, else on its class, else on the enclosing classes. */
  private static <A extends Annotation> Optional<A> nearest(ExtensionContext test, Class<A> type) {
    Optional<A> found = AnnotationSupport.findAnnotation(test.getElement(), type);
    return found.isPresent() ? found : test.getParent().flatMap(parent -> nearest(parent, type));
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
      throw new ExtensionConfigurationException(MISSING_EXTENSION, unknown);
    }
  }
}
