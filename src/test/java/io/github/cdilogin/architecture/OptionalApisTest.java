package io.github.cdilogin.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.github.cdilogin.architecture.Rules.INTERNAL;
import static io.github.cdilogin.architecture.Rules.ROOT;
import static io.github.cdilogin.architecture.Rules.TESTING;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The library needs no other library, and an application need not have each API of the platform.
 */
@LibraryRules
class OptionalApisTest {

  @ArchTest
  static final ArchRule noOtherLibraryIsNeeded =
      classes()
          .that()
          .resideOutsideOfPackage(TESTING)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              ROOT + "..",
              "java..",
              "javax.crypto..",
              "javax.xml.stream..",
              "jakarta..",
              "org.eclipse.microprofile.config",
              "org.jspecify.annotations");

  @ArchTest
  static final ArchRule testsNeedJUnitAndPerhapsWeld =
      classes()
          .that()
          .resideInAPackage(TESTING)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              ROOT + "..",
              "java..",
              "jakarta.annotation..",
              "jakarta.enterprise..",
              "jakarta.interceptor..",
              "jakarta.servlet..",
              "org.jspecify.annotations",
              "org.junit.jupiter.api..",
              "org.junit.platform.commons.support..",
              "org.jboss.weld.environment.se",
              "org.jboss.weld.junit5");

  /** On a CDI container that is not Weld, and on a server, where not even JUnit is. */
  @ArchTest
  static final ArchRule weldMayBeMissing =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(TESTING + ".LoginWeld")
          .and()
          .doNotHaveFullyQualifiedName(TESTING + ".LoginTestEnricher")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.jboss..");

  @ArchTest
  static final ArchRule facesMayBeMissing =
      noClasses()
          .that()
          .resideOutsideOfPackage(INTERNAL + ".faces")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.faces..");

  @ArchTest
  static final ArchRule theExpressionLanguageMayBeMissing =
      noClasses()
          .that()
          .resideOutsideOfPackages(INTERNAL + ".el", INTERNAL + ".faces", INTERNAL + ".jsp")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.el..");

  @ArchTest
  static final ArchRule jspMayBeMissing =
      noClasses()
          .that()
          .resideOutsideOfPackage(INTERNAL + ".jsp")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.servlet.jsp..");

  /** As an annotation it may: the JVM leaves out one whose class is missing. */
  @ArchTest
  static final ArchRule enterpriseBeansMayBeMissing =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(ROOT + ".LoginRequiredException")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.ejb..");

  @ArchTest
  static final ArchRule restMayBeMissing =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + ".rest", INTERNAL + ".rest")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.ws.rs..");

  @ArchTest
  static final ArchRule microProfileConfigMayBeMissing =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(INTERNAL + ".configuration.MicroProfileConfigSource")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.eclipse.microprofile..");
}
