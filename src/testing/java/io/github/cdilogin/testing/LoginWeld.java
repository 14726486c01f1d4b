package io.github.cdilogin.testing;

import io.github.cdilogin.internal.deployment.LoginExtension;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.junit5.WeldInitiator;

/**
 * Creates containers for {@code @WeldSetup} of weld-junit5, with the beans of the application and
 * the library.
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
   * Creates a container as {@link WeldInitiator#of(Class...)} does, with the library.
   *
   * @param beans the classes of the beans
   * @return the value of a field with {@code @WeldSetup}
   */
  public static WeldInitiator of(Class<?>... beans) {
    return from(beans).build();
  }

  /**
   * Creates a builder as {@link WeldInitiator#from(Class...)} does, with the library. Use it to add
   * mock beans, for example. The request scope need not be activated.
   *
   * @param beans the classes of the beans
   * @return a builder
   */
  public static WeldInitiator.Builder from(Class<?>... beans) {
    return WeldInitiator.from(add(WeldInitiator.createWeld()).beanClasses(beans));
  }

  /**
   * Adds the library to a container that is not started yet.
   *
   * @param weld the container
   * @return the container
   */
  public static Weld add(Weld weld) {
    return weld.addExtension(new LoginExtension()).addExtension(new TestBeansExtension());
  }
}
