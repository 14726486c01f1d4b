package io.github.cdilogin;

/**
 * One thing that is wrong with a deployment, in the form in which a developer reads it.
 *
 * @param code {@code LOGIN-NNN}, never reused
 * @param place class and method, or what else has to be changed
 * @param finding what is wrong
 * @param remedy what to do
 */
record Finding(String code, String place, String finding, String remedy) {

  @Override
  public String toString() {
    return code + " " + place + ": " + finding + " " + remedy;
  }
}
