package io.github.cdilogin;

import io.github.cdilogin.internal.settings.Sources;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One application while it is deployed: what was found in it, in two looks, and what came of it.
 * Each look tells all its findings at once, and stops the deployment by that.
 *
 * <p>Why it is no part of {@link LoginExtension}: a CDI container reads every member of an
 * extension, and an application that starts pays for that.
 */
final class Deployment {

  private final GuardInspection guards = new GuardInspection();
  private final ObservedEvents observed = new ObservedEvents();
  private @Nullable BeanManager own;
  private @Nullable ApplicationBeans beans;
  private @Nullable Settlement settlement;

  /** The deployment that this thread's application had, if its CDI container has settled it. */
  static Optional<Deployment> ofThisApplication() {
    try {
      LoginExtension extension = CDI.current().getBeanManager().getExtension(LoginExtension.class);
      return Optional.of(extension.deployment).filter(known -> known.settlement != null);
    } catch (IllegalStateException | IllegalArgumentException absent) {
      return Optional.empty();
    }
  }

  /** The guards that the CDI container has met. */
  GuardInspection guards() {
    return guards;
  }

  /** The events that somebody observes. */
  ObservedEvents observed() {
    return observed;
  }

  /** The CDI container begins; the bean manager that it gives to extensions stays the same. */
  void begin(BeanManager ofExtensions) {
    own = ofExtensions;
  }

  /** Lets beans that cannot be deployed be injected all the same, until we can say so. */
  void addStandIns(AfterBeanDiscovery discovery) {
    guards.addStandIns(discovery, own());
  }

  /** First look, when all beans are known: annotations, beans, loaders, and what can be set. */
  void settle(Extension extension) {
    ApplicationBeans application = ApplicationBeans.of(extension, own());
    beans = application;
    List<Finding> findings = new ArrayList<>(guards.findings(application::areMadeOf));
    LoginConfiguration configuration = new LoginConfiguration();
    RuntimeException failure = ask(own(), configuration, findings);
    LoginEvents events = new LoginEvents(application.manager(), observed.kinds());
    Settlement begun = new Settlement(configuration, events, Sources.ofThisProcess());
    settlement = begun;
    findings.addAll(begun.hearOutsiders());
    findings.addAll(begun.register(new Registrations(application), failure == null));
    stopIfAny(findings, failure);
  }

  /**
   * Second look, at what the CDI container never read: classes that are no beans at all, and
   * context parameters.
   */
  void inspect(ServletContext context) {
    if (beans == null) {
      throw LoginErrors.noContainer();
    }
    List<Finding> findings =
        new ArrayList<>(
            GuardInspection.noBeans(LoginInitializer.guarded(context), beans::areMadeOf));
    findings.addAll(settlement().hear(context));
    findings.addAll(GuardedViews.in(context, settlement().settings()));
    stopIfAny(findings, null);
  }

  /** What was settled, with the context parameters if there are any. */
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

  private BeanManager own() {
    if (own == null) {
      throw LoginErrors.noContainer();
    }
    return own;
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

  /** Throws, because OpenWebBeans only logs what is added as a deployment problem. */
  private static void stopIfAny(List<Finding> findings, @Nullable RuntimeException cause) {
    if (!findings.isEmpty()) {
      throw LoginErrors.deployment(findings, cause);
    }
  }
}
