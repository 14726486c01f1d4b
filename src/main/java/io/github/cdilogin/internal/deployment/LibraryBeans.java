package io.github.cdilogin.internal.deployment;

import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.LoginManager;
import io.github.cdilogin.flash.FlashMessages;
import io.github.cdilogin.internal.login.CurrentUserBean;
import io.github.cdilogin.internal.login.FlashMessagesBean;
import io.github.cdilogin.internal.login.LoginManagerBean;
import io.github.cdilogin.internal.problem.LoginErrors;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.configurator.BeanConfigurator;
import java.lang.System.Logger.Level;
import java.lang.annotation.Annotation;

/**
 * Adds the beans of the library. They are synthetic, and each is one object without state, so that
 * a request creates no instance. They have an id, so that their client proxies can be passivated. A
 * managed bean of the request scope would cost more than 3,000 bytes for each request on Payara.
 */
final class LibraryBeans {

  private final AfterBeanDiscovery discovery;
  private final NamedBeans names;

  private LibraryBeans(AfterBeanDiscovery discovery, NamedBeans names) {
    this.discovery = discovery;
    this.names = names;
  }

  /**
   * Adds the beans.
   *
   * @param names the names that the application uses for its beans
   */
  static void addTo(AfterBeanDiscovery discovery, NamedBeans names) {
    LibraryBeans beans = new LibraryBeans(discovery, names);
    beans.add(
        CurrentUser.class, new CurrentUserBean(), CurrentUserBean.NAME, CurrentUserBean.SCOPE);
    beans.add(
        LoginManager.class, new LoginManagerBean(), LoginManagerBean.NAME, LoginManagerBean.SCOPE);
    beans.add(
        FlashMessages.class,
        new FlashMessagesBean(),
        FlashMessagesBean.NAME,
        FlashMessagesBean.SCOPE);
  }

  private <T> void add(Class<T> type, T bean, String name, Class<? extends Annotation> scope) {
    BeanConfigurator<T> added =
        discovery
            .<T>addBean()
            .beanClass(bean.getClass())
            .id(type.getName())
            .types(type, Object.class)
            .qualifiers(Default.Literal.INSTANCE, Any.Literal.INSTANCE)
            .scope(scope)
            .createWith(context -> bean);
    if (names.contains(name)) {
      System.getLogger(LibraryBeans.class.getPackageName())
          .log(Level.WARNING, LoginErrors.nameOfApplication(name, type));
    } else {
      added.name(name).addQualifier(NamedLiteral.of(name));
    }
  }
}
