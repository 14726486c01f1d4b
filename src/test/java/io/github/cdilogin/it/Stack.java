package io.github.cdilogin.it;

/** A server with the libraries that it has; the build selects the one that the tests run on. */
enum Stack {
  PAYARA,
  TOMCAT_OWB;

  static Stack current() {
    return "payara-micro".equals(System.getProperty("arquillian.launch")) ? PAYARA : TOMCAT_OWB;
  }

  boolean isCurrent() {
    return this == current();
  }
}
