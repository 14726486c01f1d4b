package io.github.cdilogin.internal.problem;

/**
 * A problem that stops a deployment.
 *
 * @param code {@code LOGIN-NNN}, never reused
 * @param place the class, the method or the setting to change
 * @param problem the problem
 * @param remedy the correction
 */
public record DeploymentProblem(String code, String place, String problem, String remedy) {

  /** Checks whether several modules of an EAR share the library. */
  public boolean isOfSharedLibrary() {
    return code.equals("LOGIN-030");
  }

  /** Checks whether the CDI container has no such bean or annotation. */
  public boolean isOfInvisibleBean() {
    return code.equals("LOGIN-007") || code.equals("LOGIN-024");
  }

  @Override
  public String toString() {
    return code + " " + place + ": " + problem + " " + remedy;
  }
}
