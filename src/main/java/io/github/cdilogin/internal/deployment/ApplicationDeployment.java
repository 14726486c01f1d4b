package io.github.cdilogin.internal.deployment;

import io.github.cdilogin.internal.configuration.SettingSources;
import io.github.cdilogin.internal.event.LoginEventPublisher;
import io.github.cdilogin.internal.event.ObservedEventTypes;
import io.github.cdilogin.internal.login.LoginRuntime;
import io.github.cdilogin.internal.problem.DeploymentErrors;
import io.github.cdilogin.internal.problem.DeploymentProblem;
import io.github.cdilogin.internal.problem.LoginErrors;
import io.github.cdilogin.internal.validation.ApplicationBeans;
import io.github.cdilogin.internal.validation.FoundViews;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The deployment of one application. If the servlet context exists before the CDI container, one
 * validation finds all problems; on application servers there are two. A validation reports all its
 * problems at once, and stops the deployment.
 *
 * <p>It is not a part of {@link LoginExtension}, because a CDI container reads every member of an
 * extension, which makes the start slower.
 */
public final class ApplicationDeployment {

  private final GuardValidator guards = new GuardValidator();
  private final NamedBeans names = new NamedBeans();
  private final ObservedEventTypes observed = new ObservedEventTypes();
  private @Nullable BeanManager extensionBeans;
  private @Nullable ApplicationBeans beans;
  private @Nullable LoginRuntimeFactory factory;
  private @Nullable String inspected;
  private @Nullable FoundViews views;

  /** Checks whether the CDI container has validated the deployment. */
  boolean isValidated() {
    return factory != null;
  }

  /** Inspects a class that the CDI container has read. */
  <T> void inspect(ProcessAnnotatedType<T> type) {
    names.read(type.getAnnotatedType());
    guards.inspect(type);
  }

  /** Returns the types of events that the application observes. */
  ObservedEventTypes observed() {
    return observed;
  }

  /** Begins the deployment with the bean manager of the extension. */
  void begin(BeanManager beanManager) {
    extensionBeans = beanManager;
    Set<String> copies = LibraryCopies.in(Thread.currentThread().getContextClassLoader());
    if (copies.size() > 1) {
      stopIfAny(Set.of(DeploymentErrors.severalCopies(copies)), null);
    }
  }

  /** Adds the beans of the library, and substitutes for beans whose guards have no effect. */
  void addBeans(AfterBeanDiscovery discovery) {
    LibraryBeans.addTo(discovery, names);
    guards.addSubstitutes(discovery, extensionBeans());
  }

  /**
   * Validates annotations, beans, loaders and settings, after bean discovery. Includes the web
   * application, if its servlet context exists.
   */
  void validate(Extension extension) {
    ApplicationBeans application = ApplicationBeans.of(extension, extensionBeans());
    beans = application;
    Set<DeploymentProblem> problems = new LinkedHashSet<>(guards.problems(application));
    DefaultLoginConfiguration configuration = new DefaultLoginConfiguration();
    RuntimeException failure = configure(extensionBeans(), configuration, problems);
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
   * Validates what the CDI container has not read: classes that are not beans, and context
   * parameters. Does nothing if this is done already.
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

  /** Reads the login and refresh views, when Faces starts. */
  void readViews(ServletContext context, Function<BeanManager, FoundViews.Finder> faces) {
    if (beans != null) {
      views = FoundViews.of(context, factory().settings(), faces.apply(beans.manager()));
    }
  }

  /**
   * Returns the services of a web application that begins to serve requests, after the validation
   * of the views that Faces serves.
   */
  LoginRuntime start(ServletContext context) {
    LoginRuntime runtime = runtime(context);
    if (views != null && beans != null) {
      stopIfAny(new LinkedHashSet<>(views.problems(context, runtime.settings(), beans)), null);
    }
    return runtime;
  }

  /** Returns the services of the application. */
  LoginRuntime runtime() {
    return factory().runtime();
  }

  /** Returns the services of a web application, and validates it if that is not done yet. */
  LoginRuntime runtime(ServletContext context) {
    if (!factory().hasReadContext()) {
      inspect(context);
    }
    return runtime();
  }

  private BeanManager extensionBeans() {
    if (extensionBeans == null) {
      throw LoginErrors.noContainer();
    }
    return extensionBeans;
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

  /** Throws an exception, because OpenWebBeans only logs the deployment problems of CDI. */
  private void stopIfAny(Set<DeploymentProblem> problems, @Nullable RuntimeException cause) {
    if (!problems.isEmpty()) {
      throw DeploymentErrors.deployment(problems, inspected != null, cause);
    }
  }
}
