package io.github.cdilogin.testing;

import io.github.cdilogin.internal.deployment.LoginExtension;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.junit5.WeldInitiator;

/**
 * Starting points for {@code @WeldSetup} of weld-junit5: the application's beans, and the library.
 *
 * <pre>{@code
 * @WeldSetup WeldInitiator weld = LoginWeld.of(Auth.class, Accounts.class, Settings.class);
 * }</pre>
 *
 * @see <a href="https://github.com/weld/weld-testing">weld-junit5</a>
 * @since 0.1.0
 */
public final class LoginWeld {

  private LoginWeld() {}

  /**
   * As {@link WeldInitiator#of(Class...)}, with the library.
   *
   * @param beans the classes of the beans
   * @return what starts the container
   */
  public static WeldInitiator of(Class<?>... beans) {
    return from(beans).build();
  }

  /**
   * As {@link WeldInitiator#from(Class...)}, with the library: to add mock beans, for example. The
   * request scope need not be activated.
   *
   * @param beans the classes of the beans
   * @return a builder
   */
  public static WeldInitiator.Builder from(Class<?>... beans) {
    return WeldInitiator.from(add(WeldInitiator.createWeld()).beanClasses(beans));
  }

  /**
   * Adds the library to any container that is still to be started.
   *
   * @param weld the container
   * @return the same
   */
  public static Weld add(Weld weld) {
    return weld.addExtension(new LoginExtension()).addExtension(new TestBeansExtension());
  }
}
