package io.github.cdilogin.testing;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.context.spi.AlterableContext;
import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;

/**
 * The session scope of a {@link LoginTest}. Its beans are stored in the session of the {@link
 * TestClient} and destroyed with it. It is not active if the container has another active session
 * scope. Not thread-safe.
 */
final class TestSessionContext implements AlterableContext {

  private final TestClient client;
  private final BeanManager beans;
  private boolean checkingOthers;

  TestSessionContext(TestClient client, BeanManager beans) {
    this.client = client;
    this.beans = beans;
  }

  @Override
  public Class<? extends Annotation> getScope() {
    return SessionScoped.class;
  }

  @Override
  public boolean isActive() {
    return !checkingOthers && client.hasRequest() && !isOtherActive();
  }

  @Override
  public <T> @Nullable T get(Contextual<T> bean) {
    TestSession session = requireActive().session();
    return session == null ? null : session.beans().get(bean);
  }

  @Override
  public <T> @Nullable T get(Contextual<T> bean, @Nullable CreationalContext<T> creation) {
    T present = get(bean);
    return present != null || creation == null
        ? present
        : client.requiredSession().beans().create(bean, creation);
  }

  @Override
  public void destroy(Contextual<?> bean) {
    TestSession session = requireActive().session();
    if (session != null) {
      session.beans().destroy(bean);
    }
  }

  private TestClient requireActive() {
    if (!client.hasRequest()) {
      throw new ContextNotActiveException("@LoginTest: there is no session outside of a test");
    }
    return client;
  }

  /** {@code getContext} calls {@link #isActive()} of this object, which then returns false. */
  private boolean isOtherActive() {
    checkingOthers = true;
    try {
      beans.getContext(SessionScoped.class);
      return true;
    } catch (ContextNotActiveException none) {
      return false;
    } finally {
      checkingOthers = false;
    }
  }
}
