package io.github.cdilogin.internal.problem;

import jakarta.enterprise.inject.spi.DeploymentException;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The problems that stop a deployment, with codes below 100, in the order of the codes. {@link
 * GuardDeploymentErrors} has those of guards, {@link LoginErrors} the errors at run time. A code is
 * never reused.
 */
public final class DeploymentErrors {

  /** Added if the servlet context starts after the CDI container. */
  private static final String LATER =
      "\n  Servlets, filters and context parameters are checked when this is corrected.";

  private DeploymentErrors() {}

  public static DeploymentProblem noLoader() {
    return new DeploymentProblem(
        "LOGIN-001",
        "application",
        "there is no UserLoader and no RequestLoader, so no user can ever be logged in.",
        "Register one: void configure(@Observes LoginConfiguration login) {"
            + " login.userLoader(id -> ...); }, or make a bean that implements UserLoader.");
  }

  public static DeploymentProblem several(Class<?> type, Collection<String> places) {
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

  public static DeploymentProblem malformedView(String place, String value) {
    return new DeploymentProblem(
        "LOGIN-010",
        place,
        "\"" + LogSanitizer.of(value) + "\" is no view.",
        "Give a path below the context path that begins with one slash, such as /login.xhtml, or an"
            + " absolute http or https URL.");
  }

  public static DeploymentProblem failedObserver(RuntimeException failure) {
    return new DeploymentProblem(
        "LOGIN-011",
        "observer of LoginConfiguration",
        "it failed with " + failure + ".",
        "An observer may register things, but must not call beans that need a running"
            + " application.");
  }

  public static DeploymentProblem malformedSection(String place, String section) {
    return new DeploymentProblem(
        "LOGIN-012",
        place,
        "\"" + LogSanitizer.of(section) + "\" is no section.",
        "Give a path below the context path that begins with one slash, such as /admin; the view of"
            + " everything else is given without a section.");
  }

  public static DeploymentProblem weakKey(String place, int number, int bytes) {
    return new DeploymentProblem(
        "LOGIN-013",
        place,
        "key " + number + " has " + bytes + " bytes, and could be guessed.",
        "Give at least 32 bytes at random, such as openssl rand -base64 32 prints.");
  }

  public static DeploymentProblem malformedSetting(
      String place, String value, String expected, String example) {
    return new DeploymentProblem(
        "LOGIN-014",
        place,
        "\"" + LogSanitizer.of(value) + "\" is not " + expected + ".",
        "Give one such as " + example + ".");
  }

  public static DeploymentProblem unknownSetting(String place, String nearest) {
    return new DeploymentProblem(
        "LOGIN-015", place, "there is no such setting.", "The nearest name is " + nearest + ".");
  }

  public static DeploymentProblem sharedLibrary(Class<?> type, Collection<String> places) {
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

  public static DeploymentProblem nullKey(String place) {
    return new DeploymentProblem(
        "LOGIN-031",
        place,
        "the key is null, so what it is read from is not set.",
        "Set it, or call secretKey only where there is a key.");
  }

  public static DeploymentProblem severalCopies(Collection<String> places) {
    return new DeploymentProblem(
        "LOGIN-032",
        String.join(" and ", places),
        "the library is in the application " + places.size() + " times.",
        "Keep one of these jars.");
  }

  public static DeploymentProblem hiddenView(String place, String view) {
    return new DeploymentProblem(
        "LOGIN-041",
        place,
        "no server answers a request for \"" + LogSanitizer.of(view) + "\" with anything but 404.",
        "Move the page out of WEB-INF and META-INF, or set the path of a servlet that forwards to"
            + " it.");
  }

  public static DeploymentProblem noPathFilter() {
    return new DeploymentProblem(
        "LOGIN-042",
        "protectAfterFilters",
        "the filter that checks the paths could not be registered, because the CDI container"
            + " started after the last listener of the servlet context.",
        "Make the listener of the CDI container the first one in web.xml, or remove the setting.");
  }

  public static DeploymentProblem missingView(String path) {
    return new DeploymentProblem(
        "LOGIN-043",
        LogSanitizer.of(path),
        "the FacesServlet serves this path, and there is no such view.",
        "Correct the login or refresh view, or add the page. If a filter answers this path, set a"
            + " path that the FacesServlet does not serve.");
  }

  public static DeploymentProblem guardedViewBean(
      String member, String path, String expression, boolean fresh) {
    return new DeploymentProblem(
        "LOGIN-044",
        member,
        "the view "
            + LogSanitizer.of(path)
            + " uses it in "
            + LogSanitizer.of(expression)
            + ", and "
            + (fresh ? "@FreshLoginRequired" : "its guard")
            + " rejects the users of that view.",
        "Remove the guard, use another bean on that page, or set another view.");
  }

  /**
   * Creates the exception with all problems of a validation.
   *
   * @param complete whether the web application was validated, too
   */
  public static DeploymentException deployment(
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
