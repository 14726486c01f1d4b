package io.github.cdilogin;

import io.github.cdilogin.internal.settings.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessObserverMethod;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
 * <p>Why it listens for so little: a container prepares each event that somebody listens for, once
 * for each class or bean of the application. What the bean manager can tell at the end, it is asked
 * at the end.
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
  private final ObservedEvents observed = new ObservedEvents();
  private Predicate<Class<?>> isBean = anything -> false;
  private @Nullable Settlement settlement;

  /** For the CDI container. */
  public LoginExtension() {}

  void addBeans(@Observes BeforeBeanDiscovery discovery, BeanManager beans) {
    for (Class<?> bean : BEANS) {
      discovery.addAnnotatedType(beans.createAnnotatedType(bean), bean.getName());
    }
  }

  /**
   * Every class, and not only those of {@code @WithAnnotations}: there Weld copies all members of a
   * class, once for each annotation, to find none; the members of the event are there already.
   */
  <T> void inspectGuards(@Observes ProcessAnnotatedType<T> type) {
    guards.inspect(type);
  }

  <T, X> void noteObserver(@Observes ProcessObserverMethod<T, X> observer) {
    ObserverMethod<T> method = observer.getObserverMethod();
    observed.add(method.getObservedType(), method.getObservedQualifiers());
  }

  void addStandIns(@Observes AfterBeanDiscovery discovery, BeanManager beans) {
    guards.addStandIns(discovery, beans);
  }

  /** Throws, because OpenWebBeans only logs what is added as a deployment problem. */
  void settle(@Observes AfterDeploymentValidation validation, BeanManager beans) {
    ApplicationBeans application = ApplicationBeans.of(this, beans);
    isBean = application::areMadeOf;
    List<Finding> findings = new ArrayList<>(guards.findings(isBean));
    LoginConfiguration configuration = new LoginConfiguration();
    RuntimeException failure = ask(beans, configuration, findings);
    LoginEvents events = new LoginEvents(application.manager(), observed.kinds());
    settlement = new Settlement(configuration, events, Sources.ofThisProcess());
    findings.addAll(settlement.hearOutsiders());
    findings.addAll(settlement.register(new Registrations(application), failure == null));
    if (!findings.isEmpty()) {
      throw LoginErrors.deployment(findings, failure);
    }
  }

  /**
   * The servlet context comes after the CDI container: so it is on plain servlet containers. Named
   * by its own type, because an extension that observes {@code Object} makes Weld prepare every
   * event that it has for every class.
   */
  void inspectWebApplication(
      @Observes @Initialized(ApplicationScoped.class) ServletContext context) {
    inspect(context);
  }

  /**
   * Second look, at what the CDI container never read: classes that are no beans at all, and
   * context parameters.
   */
  void inspect(ServletContext context) {
    List<Finding> findings =
        new ArrayList<>(GuardInspection.noBeans(LoginInitializer.guarded(context), isBean));
    findings.addAll(settlement().hear(context));
    if (!findings.isEmpty()) {
      throw LoginErrors.deployment(findings, null);
    }
  }

  /** The extension of this application, if its CDI container has settled the deployment. */
  static Optional<LoginExtension> ofThisApplication() {
    try {
      LoginExtension extension = CDI.current().getBeanManager().getExtension(LoginExtension.class);
      return Optional.of(extension).filter(present -> present.settlement != null);
    } catch (IllegalStateException | IllegalArgumentException absent) {
      return Optional.empty();
    }
  }

  /** What this deployment settled, with the context parameters if there are any. */
  LoginSetup setup() {
    return settlement().setup();
  }

  /** The same for a web application, also where no server told us of its context. */
  LoginSetup setup(ServletContext context) {
    if (!settlement().hasHeardContext()) {
      inspect(context);
    }
    return setup();
  }

  private Settlement settlement() {
    if (settlement == null) {
      throw LoginErrors.noContainer();
    }
    return settlement;
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
}
