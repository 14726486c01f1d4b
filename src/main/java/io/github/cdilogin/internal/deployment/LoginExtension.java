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
 * Integrates the library with a CDI container: adds its beans, finds guards without effect, fires
 * the configuration, and validates the deployment. Called by the container.
 *
 * <p>Decision: the configuration is fired when the deployment is validated. Then the observers of
 * the application and their injected beans work on every server, and a failure stops the deployment
 * with an error message of the library.
 *
 * <p>Decision: the extension observes few events, because a container creates each observed event
 * once for each class or bean of the application. It reads the bean manager at the end instead.
 *
 * @see <a href="https://jakarta.ee/specifications/cdi/4.0/">Jakarta CDI 4.0, portable
 *     extensions</a>
 * @since 0.1.0
 */
public class LoginExtension implements Extension {

  private static final List<Class<?>> INTERCEPTORS =
      List.of(LoginRequiredInterceptor.class, FreshLoginRequiredInterceptor.class);

  final ApplicationDeployment deployment = new ApplicationDeployment();

  /** Called by the CDI container. */
  public LoginExtension() {}

  void addInterceptors(@Observes BeforeBeanDiscovery discovery, BeanManager beans) {
    deployment.begin(beans);
    for (Class<?> interceptor : INTERCEPTORS) {
      discovery.addAnnotatedType(beans.createAnnotatedType(interceptor), interceptor.getName());
    }
  }

  /**
   * Inspects every class. {@code @WithAnnotations} would cost more: Weld copies all members of a
   * class once for each annotation.
   *
   * @param <T> any type; because of it Weld does not treat the observer as unrestricted, which
   *     would be a warning at each start. On WildFly it costs one line in the log, WELD-000141,
   *     because Weld cannot resolve the observer from the class index. With
   *     {@code @WithAnnotations} it could, but a start with 2,000 beans would then allocate 1.057
   *     times as much for one annotation and 1.073 for two, instead of 1.048
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
   * Validates the web application, where the servlet context starts after the CDI container. The
   * parameter has the type of the event, because an extension that observes {@code Object} makes
   * Weld create every event for every class.
   */
  void inspectWebApplication(
      @Observes @Initialized(ApplicationScoped.class) ServletContext context) {
    deployment.inspect(context);
  }
}
