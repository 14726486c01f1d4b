package io.github.cdilogin.internal.deployment;

import io.github.cdilogin.internal.guard.FreshLoginRequiredInterceptor;
import io.github.cdilogin.internal.guard.LoginRequiredInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessObserverMethod;
import jakarta.servlet.ServletContext;
import java.util.List;

/**
 * Joins the library to a CDI container: adds its beans, looks for guards that would not run, fires
 * the configuration, and validates the deployment. For the container.
 *
 * <p>Why the configuration is fired when the deployment is validated: on every server the
 * application's observers and what they inject work then, and a failure stops the deployment with
 * an error message of the library.
 *
 * <p>Why it observes so little: a container prepares each event that is observed, once for each
 * class or bean of the application. What the bean manager knows at the end is read at the end.
 *
 * @see <a href="https://jakarta.ee/specifications/cdi/4.0/">Jakarta CDI 4.0, portable
 *     extensions</a>
 * @since 0.1.0
 */
public class LoginExtension implements Extension {

  private static final List<Class<?>> INTERCEPTORS =
      List.of(LoginRequiredInterceptor.class, FreshLoginRequiredInterceptor.class);

  final ApplicationDeployment deployment = new ApplicationDeployment();

  /** For the CDI container. */
  public LoginExtension() {}

  void addInterceptors(@Observes BeforeBeanDiscovery discovery, BeanManager beans) {
    deployment.begin(beans);
    for (Class<?> interceptor : INTERCEPTORS) {
      discovery.addAnnotatedType(beans.createAnnotatedType(interceptor), interceptor.getName());
    }
  }

  /**
   * Every class, and not only those of {@code @WithAnnotations}: there Weld copies all members of a
   * class, once for each annotation, to find none; the members of the event are there already.
   *
   * @param <T> anything; by the detour over it Weld does not take the observer for unrestricted, of
   *     which it would warn in the log at each start. On WildFly it costs one line, WELD-000141:
   *     Weld resolves no such observer from WildFly's index of classes. Any observer that it does
   *     resolve from there names annotations ({@code @WithAnnotations}), and a start with 2,000
   *     beans then allocates 1.057 times as much for one annotation and 1.073 for two, instead of
   *     1.048
   */
  <T> void inspectGuards(@Observes ProcessAnnotatedType<? extends T> type) {
    deployment.inspect(type);
  }

  <T, X> void noteObserver(@Observes ProcessObserverMethod<T, X> observer) {
    ObserverMethod<T> method = observer.getObserverMethod();
    deployment.observed().add(method.getObservedType(), method.getObservedQualifiers());
  }

  void addBeans(@Observes AfterBeanDiscovery discovery) {
    deployment.addBeans(discovery);
  }

  void validate(@Observes AfterDeploymentValidation validation) {
    deployment.validate(this);
  }

  /**
   * The servlet context comes after the CDI container: so it is on plain servlet containers. Named
   * by its own type, because an extension that observes {@code Object} makes Weld prepare every
   * event that it has for every class.
   */
  void inspectWebApplication(
      @Observes @Initialized(ApplicationScoped.class) ServletContext context) {
    deployment.inspect(context);
  }
}
