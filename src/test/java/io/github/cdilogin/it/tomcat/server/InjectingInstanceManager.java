package io.github.cdilogin.it.tomcat.server;

import java.lang.reflect.InvocationTargetException;
import javax.naming.NamingException;
import org.apache.catalina.core.StandardContext;
import org.apache.tomcat.InstanceManager;

/**
 * Gives the application's servlets and filters their {@code @Inject}ed fields, as OpenWebBeans' own
 * Tomcat plugin does, which is not published for this version. It calls CDI by reflection, since
 * the CDI classes belong to the application.
 */
final class InjectingInstanceManager implements InstanceManager {
  private final InstanceManager tomcats;
  private final ClassLoader application;

  private InjectingInstanceManager(InstanceManager tomcats, ClassLoader application) {
    this.tomcats = tomcats;
    this.application = application;
  }

  /** To be called when CDI has started and Tomcat has not yet made the first filter. */
  static void install(StandardContext context) {
    InstanceManager injecting =
        new InjectingInstanceManager(
            context.getInstanceManager(), context.getLoader().getClassLoader());
    context.setInstanceManager(injecting);
    context.getServletContext().setAttribute(InstanceManager.class.getName(), injecting);
  }

  @Override
  public Object newInstance(Class<?> type)
      throws IllegalAccessException,
          InvocationTargetException,
          NamingException,
          InstantiationException,
          NoSuchMethodException {
    if (type.getClassLoader() != application) {
      return tomcats.newInstance(type);
    }
    Object instance = type.getConstructor().newInstance();
    newInstance(instance);
    return instance;
  }

  @Override
  public Object newInstance(String className)
      throws IllegalAccessException,
          InvocationTargetException,
          NamingException,
          InstantiationException,
          ClassNotFoundException,
          NoSuchMethodException {
    return newInstance(className, application);
  }

  @Override
  public Object newInstance(String className, ClassLoader loader)
      throws IllegalAccessException,
          InvocationTargetException,
          NamingException,
          InstantiationException,
          ClassNotFoundException,
          NoSuchMethodException {
    return newInstance(loader.loadClass(className));
  }

  /** Tomcat comes second, since it ends with the call of {@code @PostConstruct} methods. */
  @Override
  public void newInstance(Object instance)
      throws IllegalAccessException, InvocationTargetException, NamingException {
    if (instance.getClass().getClassLoader() == application) {
      inject(instance);
    }
    tomcats.newInstance(instance);
  }

  @Override
  public void destroyInstance(Object instance)
      throws IllegalAccessException, InvocationTargetException {
    tomcats.destroyInstance(instance);
  }

  @Override
  public void backgroundProcess() {
    tomcats.backgroundProcess();
  }

  private void inject(Object instance) {
    try {
      callInjector(instance);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot inject into " + instance.getClass(), e);
    }
  }

  /** Calls {@code OWBInjector.inject(manager, instance, manager.createCreationalContext(null))}. */
  private void callInjector(Object instance) throws ReflectiveOperationException {
    Class<?> managerType = application.loadClass("jakarta.enterprise.inject.spi.BeanManager");
    Class<?> contextual = application.loadClass("jakarta.enterprise.context.spi.Contextual");
    Class<?> creational = application.loadClass("jakarta.enterprise.context.spi.CreationalContext");
    Object manager = manager();
    Object noParent =
        managerType.getMethod("createCreationalContext", contextual).invoke(manager, (Object) null);
    application
        .loadClass("org.apache.webbeans.inject.OWBInjector")
        .getMethod("inject", managerType, Object.class, creational)
        .invoke(null, manager, instance, noParent);
  }

  private Object manager() throws ReflectiveOperationException {
    Class<?> cdi = application.loadClass("jakarta.enterprise.inject.spi.CDI");
    return cdi.getMethod("getBeanManager").invoke(cdi.getMethod("current").invoke(null));
  }
}
