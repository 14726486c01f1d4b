package io.github.cdilogin;

import io.github.cdilogin.internal.settings.SettingSources;
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
final class ApplicationDeployment {

  /** Servlet contexts that are there before their CDI container, by class loader. */
  private static final Map<ClassLoader, WeakReference<ServletContext>> AHEAD =
      Collections.synchronizedMap(new WeakHashMap<>());

  private final GuardValidator guards = new GuardValidator();
  private final ObservedEventTypes observed = new ObservedEventTypes();
  private @Nullable BeanManager own;
  private @Nullable ApplicationBeans beans;
  private @Nullable LoginRuntimeFactory settlement;
  private @Nullable String inspected;

  /** The deployment that this thread's application had, if its CDI container has settled it. */
  static Optional<ApplicationDeployment> ofThisApplication() {
    try {
      LoginExtension extension = CDI.current().getBeanManager().getExtension(LoginExtension.class);
      return Optional.of(extension.deployment).filter(known -> known.settlement != null);
    } catch (IllegalStateException | IllegalArgumentException absent) {
      return Optional.empty();
    }
  }

  /** The servlet container begins to start an application, before or after its CDI container. */
  static void begin(ServletContext context) {
    Optional<ApplicationDeployment> settled = ofThisApplication();
    if (settled.isPresent()) {
      settled.get().inspect(context);
    } else {
      AHEAD.put(context.getClassLoader(), new WeakReference<>(context));
    }
  }

  /** The guards that the CDI container has met. */
  GuardValidator guards() {
    return guards;
  }

  /** The events that somebody observes. */
  ObservedEventTypes observed() {
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
  void addSubstitutes(AfterBeanDiscovery discovery) {
    guards.addSubstitutes(discovery, own());
  }

  /**
   * The look when all beans are known: annotations, beans, loaders, and what can be set; with the
   * web application, if its context is there.
   */
  void settle(Extension extension) {
    ApplicationBeans application = ApplicationBeans.of(extension, own());
    beans = application;
    Set<DeploymentProblem> problems = new LinkedHashSet<>(guards.problems(application));
    LoginConfiguration configuration = new LoginConfiguration();
    RuntimeException failure = ask(own(), configuration, problems);
    LoginEventPublisher events = new LoginEventPublisher(application.manager(), observed.kinds());
    LoginRuntimeFactory begun =
        new LoginRuntimeFactory(configuration, events, SettingSources.ofThisProcess());
    settlement = begun;
    problems.addAll(begun.readExternalSettings());
    problems.addAll(begun.register(new HandlerSelector(application), failure == null));
    ServletContext context = ahead();
    if (context != null) {
      problems.addAll(ofWebApplication(context, application));
    }
    if (problems.stream().anyMatch(DeploymentProblem::isOfSharedLibrary)) {
      problems.removeIf(DeploymentProblem::isOfInvisibleBean);
    }
    stopIfAny(problems, failure);
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

  private Set<DeploymentProblem> ofWebApplication(
      ServletContext context, ApplicationBeans application) {
    inspected = context.getContextPath();
    Set<DeploymentProblem> problems =
        new LinkedHashSet<>(
            GuardValidator.ofWebApplication(LoginInitializer.classes(context), application));
    problems.addAll(settlement().readContextParameters(context));
    problems.addAll(GuardedViews.in(context, settlement().settings()));
    return problems;
  }

  private static @Nullable ServletContext ahead() {
    WeakReference<ServletContext> ahead =
        AHEAD.remove(Thread.currentThread().getContextClassLoader());
    return ahead == null ? null : ahead.get();
  }

  /** What was settled, with the context parameters if there are any. */
  LoginRuntime runtime() {
    return settlement().runtime();
  }

  /** The same for a web application, also where no server told us of its context. */
  LoginRuntime runtime(ServletContext context) {
    if (!settlement().hasReadContext()) {
      inspect(context);
    }
    return runtime();
  }

  private BeanManager own() {
    if (own == null) {
      throw LoginErrors.noContainer();
    }
    return own;
  }

  private LoginRuntimeFactory settlement() {
    if (settlement == null) {
      throw LoginErrors.noContainer();
    }
    return settlement;
  }

  private static @Nullable RuntimeException ask(
      BeanManager beans, LoginConfiguration configuration, Collection<DeploymentProblem> problems) {
    try {
      beans.getEvent().fire(configuration);
      return null;
    } catch (RuntimeException failure) {
      problems.add(DeploymentErrors.failedObserver(failure));
      return failure;
    } finally {
      configuration.close();
    }
  }

  /** Throws, because OpenWebBeans only logs what is added as a deployment problem. */
  private void stopIfAny(Set<DeploymentProblem> problems, @Nullable RuntimeException cause) {
    if (!problems.isEmpty()) {
      throw DeploymentErrors.deployment(problems, inspected != null, cause);
    }
  }
}
