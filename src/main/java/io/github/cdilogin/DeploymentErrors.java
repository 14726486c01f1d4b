package io.github.cdilogin;

import jakarta.enterprise.inject.spi.DeploymentException;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The problems that stop a deployment, with codes below 100, in their order; run-time errors are in
 * {@link LoginErrors}. A code is never reused.
 */
final class DeploymentErrors {

  /** Where the servlet context comes after the CDI container. */
  private static final String LATER =
      "\n  Servlets, filters and context parameters are checked when this is corrected.";

  private DeploymentErrors() {}

  static DeploymentProblem noLoader() {
    return new DeploymentProblem(
        "LOGIN-001",
        "application",
        "there is no UserLoader and no RequestLoader, so nobody could ever be logged in.",
        "Register one: void configure(@Observes LoginConfiguration login) {"
            + " login.userLoader(id -> ...); }, or make a bean that implements UserLoader.");
  }

  static DeploymentProblem several(Class<?> type, Collection<String> places) {
    return new DeploymentProblem(
        "LOGIN-002",
        String.join(" and ", places),
        "there are "
            + places.size()
            + " of type "
            + type.getSimpleName()
            + ", where one is allowed.",
        "Keep one: an observer of LoginConfiguration or a bean.");
  }

  static DeploymentProblem privateMethod(String place) {
    return new DeploymentProblem(
        "LOGIN-003",
        place,
        "no container intercepts a private method, so its guard would not run.",
        "Make the method public, or guard the class.");
  }

  static DeploymentProblem staticMethod(String place) {
    return new DeploymentProblem(
        "LOGIN-004",
        place,
        "no container intercepts a static method, so its guard would not run.",
        "Make it an instance method of a bean.");
  }

  static DeploymentProblem finalMethod(String place) {
    return new DeploymentProblem(
        "LOGIN-005",
        place,
        "no container intercepts a final method, so its guard would not run.",
        "Remove final.");
  }

  static DeploymentProblem finalClass(String place) {
    return new DeploymentProblem(
        "LOGIN-006",
        place,
        "no container can proxy a final class, so its guard would not run.",
        "Remove final.");
  }

  static DeploymentProblem noBean(String place) {
    return new DeploymentProblem(
        "LOGIN-007",
        place,
        "it is no CDI bean, so no container looks at its guard.",
        "Give it a scope such as @RequestScoped, and let the container create it.");
  }

  static DeploymentProblem vetoed(String place) {
    return new DeploymentProblem(
        "LOGIN-007",
        place,
        "it is no CDI bean, because it is @Vetoed, so no container looks at its guard.",
        "Remove @Vetoed, or guard the bean that uses the class.");
  }

  static DeploymentProblem servletMethod(String place) {
    return new DeploymentProblem(
        "LOGIN-008",
        place,
        "no container intercepts the methods of a servlet, so the guard would not run.",
        "Guard the servlet's class or its service method, or a bean that this method calls.");
  }

  static DeploymentProblem malformedWithin(String place, String value) {
    return new DeploymentProblem(
        "LOGIN-009",
        place,
        "@FreshLoginRequired(within = \"" + value + "\") is no duration longer than zero.",
        "Write it as ISO-8601 has it, such as PT10M or PT30S.");
  }

  static DeploymentProblem malformedView(String place, String value) {
    return new DeploymentProblem(
        "LOGIN-010",
        place,
        "\"" + LogSanitizer.of(value) + "\" is no view.",
        "Give a path below the context path that begins with one slash, such as /login.xhtml, or an"
            + " absolute http or https URL.");
  }

  static DeploymentProblem failedObserver(RuntimeException failure) {
    return new DeploymentProblem(
        "LOGIN-011",
        "observer of LoginConfiguration",
        "it failed with " + failure + ".",
        "An observer may register things, but must not call beans that need a running"
            + " application.");
  }

  static DeploymentProblem malformedSection(String place, String section) {
    return new DeploymentProblem(
        "LOGIN-012",
        place,
        "\"" + LogSanitizer.of(section) + "\" is no section.",
        "Give a path below the context path that begins with one slash, such as /admin; the view of"
            + " everything else is given without a section.");
  }

  static DeploymentProblem weakKey(String place, int number, int bytes) {
    return new DeploymentProblem(
        "LOGIN-013",
        place,
        "key " + number + " has " + bytes + " bytes, and could be guessed.",
        "Give at least 32 bytes at random, such as openssl rand -base64 32 prints.");
  }

  static DeploymentProblem malformedSetting(
      String place, String value, String expected, String example) {
    return new DeploymentProblem(
        "LOGIN-014",
        place,
        "\"" + LogSanitizer.of(value) + "\" is not " + expected + ".",
        "Give one such as " + example + ".");
  }

  static DeploymentProblem unknownSetting(String place, String nearest) {
    return new DeploymentProblem(
        "LOGIN-015", place, "there is no such setting.", "The nearest is " + nearest + ".");
  }

  static DeploymentProblem guardOnEndpoint(String place) {
    return new DeploymentProblem(
        "LOGIN-016",
        place,
        "no container intercepts a WebSocket endpoint, so its guard would not run.",
        "Remove the guard. Let a guarded bean create a ticket that the page sends with its first"
            + " message, and check the ticket in the endpoint.");
  }

  static DeploymentProblem guardOnFilter(String place) {
    return new DeploymentProblem(
        "LOGIN-017",
        place,
        "a servlet container calls a filter without interceptors, so its guard would not run.",
        "Remove the guard. Guard the servlets and beans behind the filter, or check"
            + " CurrentUser in doFilter.");
  }

  static DeploymentProblem guardOnListener(String place) {
    return new DeploymentProblem(
        "LOGIN-018",
        place,
        "a servlet container calls a listener without interceptors, so its guard would not run.",
        "Remove the guard, and guard the bean that the listener calls.");
  }

  static DeploymentProblem guardOnLifeCycle(String place) {
    return new DeploymentProblem(
        "LOGIN-019",
        place,
        "a container calls this method to create or destroy an object, and no guard would run.",
        "Guard the class, or the methods that use what is prepared here.");
  }

  static DeploymentProblem guardOutsideOfRequest(String place) {
    return new DeploymentProblem(
        "LOGIN-020",
        place,
        "it is called outside of a request, where no user is logged in.",
        "Remove the guard, and guard the method that fires the event or schedules the work.");
  }

  static DeploymentProblem guardOnEntity(String place) {
    return new DeploymentProblem(
        "LOGIN-021",
        place,
        "no container intercepts an entity, so its guard would not run.",
        "Guard the bean that loads or changes the entity.");
  }

  static DeploymentProblem guardOnInterface(String place) {
    return new DeploymentProblem(
        "LOGIN-022",
        place,
        "a class does not inherit annotations from an interface, so the guard would not run.",
        "Move the guard to the classes that implement the interface.");
  }

  static DeploymentProblem guardOnValue(String place) {
    return new DeploymentProblem(
        "LOGIN-023",
        place,
        "no container intercepts an enum or a record, so its guard would not run.",
        "Guard the bean that uses it.");
  }

  static DeploymentProblem uselessAnnotation(String place) {
    return new DeploymentProblem(
        "LOGIN-024",
        place,
        "it is neither a stereotype nor an interceptor binding, so the guard on it would not run.",
        "Add @InterceptorBinding, or @Stereotype if it is for classes only.");
  }

  static DeploymentProblem guardOnDecorator(String place) {
    return new DeploymentProblem(
        "LOGIN-025",
        place,
        "no container intercepts a decorator, so its guard would not run.",
        "Guard the beans that it decorates.");
  }

  static DeploymentProblem guardInInterceptor(String place) {
    return new DeploymentProblem(
        "LOGIN-025",
        place,
        "no container intercepts an interceptor, so its guard would not run.",
        "Guard the beans that it intercepts.");
  }

  static DeploymentProblem unguardedOverride(String override, String overridden) {
    return new DeploymentProblem(
        "LOGIN-026",
        override,
        "it overrides " + overridden + ", whose guard it does not have.",
        "Repeat the guard here, or guard the class.");
  }

  static DeploymentProblem guardNotInherited(String place, String superclass) {
    return new DeploymentProblem(
        "LOGIN-027",
        place,
        "its superclass "
            + superclass
            + " has a guard by an annotation that subclasses do not inherit.",
        "Add @Inherited to that annotation, or guard this class.");
  }

  static DeploymentProblem guardOnAsynchronous(String place) {
    return new DeploymentProblem(
        "LOGIN-028",
        place,
        "an EJB container calls an asynchronous method in another thread, where no user is logged"
            + " in.",
        "Guard the method that calls it, or use @Asynchronous of Jakarta Concurrency: its"
            + " guard is checked in the caller's thread.");
  }

  static DeploymentProblem sharedLibrary(Class<?> type, Collection<String> places) {
    return new DeploymentProblem(
        "LOGIN-030",
        String.join(" and ", places),
        "there are "
            + places.size()
            + " of type "
            + type.getSimpleName()
            + ", and they belong to different modules of one EAR, which share the library.",
        "Put its jar into WEB-INF/lib of each web application, and not into the lib of the EAR.");
  }

  static DeploymentProblem nullKey(String place) {
    return new DeploymentProblem(
        "LOGIN-031",
        place,
        "the key is null, so what it is read from is not set.",
        "Set it, or call secretKey only where there is a key.");
  }

  static DeploymentProblem severalCopies(Collection<String> places) {
    return new DeploymentProblem(
        "LOGIN-032",
        String.join(" and ", places),
        "the library is in the application " + places.size() + " times.",
        "Keep one of these jars.");
  }

  static DeploymentProblem guardedViewServlet(String view, Class<?> servlet, boolean fresh) {
    return new DeploymentProblem(
        "LOGIN-040",
        servlet.getName(),
        "it serves the view "
            + LogSanitizer.of(view)
            + ", where users log in, and "
            + (fresh ? "@FreshLoginRequired" : "@LoginRequired")
            + " keeps them out.",
        "Remove the guard from the servlet, or set another view.");
  }

  static DeploymentProblem hiddenView(String place, String view) {
    return new DeploymentProblem(
        "LOGIN-041",
        place,
        "no server answers a request for \"" + LogSanitizer.of(view) + "\" with anything but 404.",
        "Move the page out of WEB-INF and META-INF, or set the path of a servlet that forwards to"
            + " it.");
  }

  /**
   * All problems of one look.
   *
   * @param complete whether the web application was part of it
   */
  static DeploymentException deployment(
      Collection<DeploymentProblem> problems, boolean complete, @Nullable RuntimeException cause) {
    String heading =
        "CDI Login found "
            + (problems.size() == 1 ? "a mistake" : problems.size() + " mistakes")
            + " in this application:";
    String message =
        problems.stream()
            .map(DeploymentProblem::toString)
            .collect(Collectors.joining("\n  ", heading + "\n  ", complete ? "" : LATER));
    return cause == null
        ? new DeploymentException(message)
        : new DeploymentException(message, cause);
  }
}
