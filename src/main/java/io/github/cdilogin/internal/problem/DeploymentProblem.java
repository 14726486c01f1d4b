package io.github.cdilogin.internal.problem;

/**
 * One thing that is wrong with a deployment, in the form in which a developer reads it.
 *
 * @param code {@code LOGIN-NNN}, never reused
 * @param place class and method, or what else has to be changed
 * @param problem what is wrong
 * @param remedy what to do
 */
public record DeploymentProblem(String code, String place, String problem, String remedy) {

  /** Whether several modules of an EAR share the library, and see the beans of one of them only. */
  public boolean isOfSharedLibrary() {
    return code.equals("LOGIN-030");
  }

  /** Whether the CDI container shows no such bean, or no bean with such an annotation. */
  public boolean isOfInvisibleBean() {
    return code.equals("LOGIN-007") || code.equals("LOGIN-024");
  }

  @Override
  public String toString() {
    return code + " " + place + ": " + problem + " " + remedy;
  }
}
