package io.github.cdilogin;

import io.github.cdilogin.internal.settings.Sources;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.servlet.ServletContext;
import java.lang.ref.WeakReference;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One application while it is deployed: what was found in it, and what came of it. Where the
 * servlet context is there before the CDI container, one look finds everything; on application
 * servers there are two. A look that finds something reports all of it at once, and stops the
 * deployment.
 *
 * <p>Why it is no part of {@link LoginExtension}: a CDI container reads every member of an
 * extension, and an application that starts pays for that.
 */
final class Deployment {

  /** Servlet contexts that are there before their CDI container, by class loader. */
  private static final Map<ClassLoader, WeakReference<ServletContext>> AHEAD =
      Collections.synchronizedMap(new WeakHashMap<>());

  private final GuardInspection guards = new GuardInspection();
  private final ObservedEvents observed = new ObservedEvents();
  private @Nullable BeanManager own;
  private @Nullable ApplicationBeans beans;
  private @Nullable Settlement settlement;
  private @Nullable String inspected;

  /** The deployment that this thread's application had, if its CDI container has settled it. */
  static Optional<Deployment> ofThisApplication() {
    try {
      LoginExtension extension = CDI.current().getBeanManager().getExtension(LoginExtension.class);
      return Optional.of(extension.deployment).filter(known -> known.settlement != null);
    } catch (IllegalStateException | IllegalArgumentException absent) {
      return Optional.empty();
    }
  }

  /** The servlet container begins to start an application, before or after its CDI container. */
  static void begin(ServletContext context) {
    Optional<Deployment> settled = ofThisApplication();
    if (settled.isPresent()) {
      settled.get().inspect(context);
    } else {
      AHEAD.put(context.getClassLoader(), new WeakReference<>(context));
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
    Set<String> copies = LibraryCopies.in(Thread.currentThread().getContextClassLoader());
    if (copies.size() > 1) {
      stopIfAny(Set.of(DeploymentErrors.severalCopies(copies)), null);
    }
  }

  /** Lets beans that cannot be deployed be injected all the same, until we can say so. */
  void addStandIns(AfterBeanDiscovery discovery) {
    guards.addStandIns(discovery, own());
  }

  /**
   * The look when all beans are known: annotations, beans, loaders, and what can be set; with the
   * web application, if its context is there.
   */
  void settle(Extension extension) {
    ApplicationBeans application = ApplicationBeans.of(extension, own());
    beans = application;
    Set<Finding> findings = new LinkedHashSet<>(guards.findings(application));
    LoginConfiguration configuration = new LoginConfiguration();
    RuntimeException failure = ask(own(), configuration, findings);
    LoginEvents events = new LoginEvents(application.manager(), observed.kinds());
    Settlement begun = new Settlement(configuration, events, Sources.ofThisProcess());
    settlement = begun;
    findings.addAll(begun.hearOutsiders());
    findings.addAll(begun.register(new Registrations(application), failure == null));
    ServletContext context = ahead();
    if (context != null) {
      findings.addAll(ofWebApplication(context, application));
    }
    if (findings.stream().anyMatch(Finding::isOfSharedLibrary)) {
      findings.removeIf(Finding::isOfInvisibleBean);
    }
    stopIfAny(findings, failure);
  }

  /**
   * The look at what the CDI container never read, unless that was done: classes that are no beans
   * at all, and context parameters.
   */
  void inspect(ServletContext context) {
    if (beans == null) {
      throw LoginErrors.noContainer();
    }
    if (!context.getContextPath().equals(inspected)) {
      stopIfAny(ofWebApplication(context, beans), null);
    }
  }

  private Set<Finding> ofWebApplication(ServletContext context, ApplicationBeans application) {
    inspected = context.getContextPath();
    Set<Finding> findings =
        new LinkedHashSet<>(
            GuardInspection.ofWebApplication(LoginInitializer.classes(context), application));
    findings.addAll(settlement().hear(context));
    findings.addAll(GuardedViews.in(context, settlement().settings()));
    return findings;
  }

  private static @Nullable ServletContext ahead() {
    WeakReference<ServletContext> ahead =
        AHEAD.remove(Thread.currentThread().getContextClassLoader());
    return ahead == null ? null : ahead.get();
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
      findings.add(DeploymentErrors.failedObserver(failure));
      return failure;
    } finally {
      configuration.close();
    }
  }

  /** Throws, because OpenWebBeans only logs what is added as a deployment problem. */
  private void stopIfAny(Set<Finding> findings, @Nullable RuntimeException cause) {
    if (!findings.isEmpty()) {
      throw DeploymentErrors.deployment(findings, inspected != null, cause);
    }
  }
}
