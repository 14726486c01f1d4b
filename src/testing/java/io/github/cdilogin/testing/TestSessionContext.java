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
 * The session scope of a {@link LoginTest}: its beans live in the session of the {@link
 * TestClient}, and end with it. Where the test's container has a session scope of its own that is
 * active, this one is not. Used by the test's own thread only.
 */
final class TestSessionContext implements AlterableContext {

  private final TestClient client;
  private final BeanManager beans;
  private boolean looking;

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
    return !looking && client.hasRequest() && !isOtherActive();
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

  /** The container looks for an active context by this very method; then the answer is "no". */
  private boolean isOtherActive() {
    looking = true;
    try {
      beans.getContext(SessionScoped.class);
      return true;
    } catch (ContextNotActiveException none) {
      return false;
    } finally {
      looking = false;
    }
  }
}
