package io.github.cdilogin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Joins the library to a CDI container: adds its beans, looks for guards that would not run, asks
 * the application for its configuration, and settles everything that requests need. For the
 * container.
 *
 * <p>Why the configuration is asked for when the deployment is validated: on every server the
 * application's observers and what they inject work then, and a failure stops the deployment with
 * our own words.
 *
 * @see <a href="https://jakarta.ee/specifications/cdi/4.0/">Jakarta CDI 4.0, portable
 *     extensions</a>
 * @since 0.1.0
 */
public class LoginExtension implements Extension {

  private static final List<Class<?>> BEANS =
      List.of(
          CurrentUser.class,
          LoginManager.class,
          LoginBeans.class,
          LoginRequiredInterceptor.class,
          FreshLoginRequiredInterceptor.class);

  private final GuardInspection guards = new GuardInspection();
  private final Set<Class<?>> beanClasses = new HashSet<>();
  private @Nullable LoginSetup setup;

  /** For the CDI container. */
  public LoginExtension() {}

  void addBeans(@Observes BeforeBeanDiscovery discovery) {
    for (Class<?> bean : BEANS) {
      discovery.addAnnotatedType(bean, bean.getName());
    }
  }

  <T> void inspectGuards(
      @Observes @WithAnnotations({LoginRequired.class, FreshLoginRequired.class})
          ProcessAnnotatedType<T> type) {
    guards.inspect(type);
  }

  void addStandIns(@Observes AfterBeanDiscovery discovery, BeanManager beans) {
    guards.addStandIns(discovery, beans);
  }

  /** Throws, because OpenWebBeans only logs what is added as a deployment problem. */
  void settle(@Observes AfterDeploymentValidation validation, BeanManager beans) {
    List<Finding> findings = new ArrayList<>(guards.findings());
    rememberBeanClasses(beans);
    findings.addAll(GuardInspection.noBeans(guards.guarded(), beanClasses));
    LoginConfiguration configuration = new LoginConfiguration();
    RuntimeException failure = ask(beans, configuration, findings);
    findings.addAll(configuration.findings());
    setup = settle(configuration, beans, findings, failure == null);
    if (!findings.isEmpty()) {
      throw LoginErrors.deployment(findings, failure);
    }
  }

  /** Second look, at classes which the CDI container never saw because they are no beans at all. */
  void inspectClassesOfTheWebApplication(
      @Observes @Initialized(ApplicationScoped.class) Object context) {
    if (context instanceof ServletContext servletContext) {
      List<Finding> findings =
          GuardInspection.noBeans(LoginInitializer.guarded(servletContext), beanClasses);
      if (!findings.isEmpty()) {
        throw LoginErrors.deployment(findings, null);
      }
    }
  }

  /** What this deployment settled. */
  LoginSetup setup() {
    if (setup == null) {
      throw LoginErrors.noContainer(null);
    }
    return setup;
  }

  private void rememberBeanClasses(BeanManager beans) {
    for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
      beanClasses.add(bean.getBeanClass());
    }
  }

  private static @Nullable RuntimeException ask(
      BeanManager beans, LoginConfiguration configuration, Collection<Finding> findings) {
    try {
      beans.getEvent().fire(configuration);
      return null;
    } catch (RuntimeException failure) {
      findings.add(LoginErrors.failedObserver(failure));
      return failure;
    } finally {
      configuration.close();
    }
  }

  private static LoginSetup settle(
      LoginConfiguration configuration,
      BeanManager beans,
      Collection<Finding> findings,
      boolean complete) {
    Registered registered = new Registered(beans, findings);
    @Nullable Supplier<UserLoader> userLoader =
        registered.one(UserLoader.class, configuration.userLoaders()).orElse(null);
    @Nullable Supplier<RequestLoader> requestLoader =
        registered.one(RequestLoader.class, configuration.requestLoaders()).orElse(null);
    if (userLoader == null && requestLoader == null && complete) {
      findings.add(LoginErrors.noLoader());
    }
    RedirectToLogin ours = new RedirectToLogin(configuration.settings());
    LoginEvents events = new LoginEvents(beans);
    return new LoginSetup(
        configuration.settings(),
        new UserResolver(userLoader, requestLoader, configuration.anonymousUser(), events),
        registered.one(UnauthorizedHandler.class, configuration.handlers()).orElse(() -> ours),
        events,
        configuration.clock());
  }
}
