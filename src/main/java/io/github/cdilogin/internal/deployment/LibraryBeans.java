package io.github.cdilogin.internal.deployment;

import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.LoginManager;
import io.github.cdilogin.flash.FlashMessages;
import io.github.cdilogin.internal.login.CurrentUserBean;
import io.github.cdilogin.internal.login.FlashMessagesBean;
import io.github.cdilogin.internal.login.LoginManagerBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import java.lang.annotation.Annotation;

/**
 * The beans of the library. They are synthetic, and each is one object without state: a container
 * makes nothing for a request but the client proxy, which has an id and survives passivation. A
 * managed bean of the request scope costs Weld on Payara more than 3,000 bytes for each request.
 */
final class LibraryBeans {

  private LibraryBeans() {}

  static void addTo(AfterBeanDiscovery discovery) {
    add(discovery, CurrentUser.class, new CurrentUserBean(), "currentUser", RequestScoped.class);
    add(
        discovery,
        LoginManager.class,
        new LoginManagerBean(),
        "loginManager",
        ApplicationScoped.class);
    add(
        discovery,
        FlashMessages.class,
        new FlashMessagesBean(),
        "flashMessages",
        ApplicationScoped.class);
  }

  private static <T> void add(
      AfterBeanDiscovery discovery,
      Class<T> type,
      T bean,
      String name,
      Class<? extends Annotation> scope) {
    discovery
        .<T>addBean()
        .beanClass(bean.getClass())
        .id(type.getName())
        .types(type, Object.class)
        .qualifiers(NamedLiteral.of(name), Default.Literal.INSTANCE, Any.Literal.INSTANCE)
        .name(name)
        .scope(scope)
        .createWith(context -> bean);
  }
}
