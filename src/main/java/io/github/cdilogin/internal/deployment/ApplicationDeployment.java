package io.github.cdilogin.internal.deployment;

import io.github.cdilogin.internal.configuration.SettingSources;
import io.github.cdilogin.internal.event.LoginEventPublisher;
import io.github.cdilogin.internal.event.ObservedEventTypes;
import io.github.cdilogin.internal.login.LoginRuntime;
import io.github.cdilogin.internal.problem.DeploymentErrors;
import io.github.cdilogin.internal.problem.DeploymentProblem;
import io.github.cdilogin.internal.problem.LoginErrors;
import io.github.cdilogin.internal.validation.ApplicationBeans;
import io.github.cdilogin.internal.validation.GuardValidator;
import io.github.cdilogin.internal.validation.GuardedViews;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.servlet.ServletContext;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
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
public final class ApplicationDeployment {

  private final GuardValidator guards = new GuardValidator();
  private final NamedBeans names = new NamedBeans();
  private final ObservedEventTypes observed = new ObservedEventTypes();
  private @Nullable BeanManager own;
  private @Nullable ApplicationBeans beans;
  private @Nullable LoginRuntimeFactory factory;
  private @Nullable String inspected;

  /** Whether the CDI container has validated the deployment. */
  boolean isValidated() {
    return factory != null;
  }

  /** The CDI container reads a class of the application. */
  <T> void inspect(ProcessAnnotatedType<T> type) {
    names.read(type.getAnnotatedType());
    guards.inspect(type);
  }

  /** The events that the application observes. */
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

  /** Adds the beans of the library, and substitutes for beans whose guards have no effect. */
  void addBeans(AfterBeanDiscovery discovery) {
    LibraryBeans.addTo(discovery, names);
    guards.addSubstitutes(discovery, own());
  }

  /**
   * The look when all beans are known: annotations, beans, loaders, and what can be set; with the
   * web application, if its context is there.
   */
  void validate(Extension extension) {
    ApplicationBeans application = ApplicationBeans.of(extension, own());
    beans = application;
    Set<DeploymentProblem> problems = new LinkedHashSet<>(guards.problems(application));
    DefaultLoginConfiguration configuration = new DefaultLoginConfiguration();
    RuntimeException failure = configure(own(), configuration, problems);
    LoginEventPublisher events = new LoginEventPublisher(application.manager(), observed.kinds());
    LoginRuntimeFactory created =
        new LoginRuntimeFactory(configuration, events, SettingSources.ofThisProcess());
    factory = created;
    problems.addAll(created.readExternalSettings());
    problems.addAll(created.register(new HandlerSelector(application), failure == null));
    ServletContext context = PendingServletContexts.take();
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
            GuardValidator.ofWebApplication(ScannedClasses.of(context), application));
    problems.addAll(factory().readContextParameters(context));
    problems.addAll(GuardedViews.in(context, factory().settings()));
    return problems;
  }

  /** What was settled, with the context parameters if there are any. */
  LoginRuntime runtime() {
    return factory().runtime();
  }

  /** The same for a web application, also where no server has reported its context. */
  LoginRuntime runtime(ServletContext context) {
    if (!factory().hasReadContext()) {
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

  private LoginRuntimeFactory factory() {
    if (factory == null) {
      throw LoginErrors.noContainer();
    }
    return factory;
  }

  private static @Nullable RuntimeException configure(
      BeanManager beans,
      DefaultLoginConfiguration configuration,
      Collection<DeploymentProblem> problems) {
    try {
      beans.getEvent().fire(configuration);
      return null;
    } catch (RuntimeException failure) {
      problems.add(DeploymentErrors.failedObserver(failure));
      return failure;
    } finally {
      configuration.values().close();
    }
  }

  /** Throws, because OpenWebBeans only logs what is added as a deployment problem. */
  private void stopIfAny(Set<DeploymentProblem> problems, @Nullable RuntimeException cause) {
    if (!problems.isEmpty()) {
      throw DeploymentErrors.deployment(problems, inspected != null, cause);
    }
  }
}
