package io.github.cdilogin;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludePackageInfos;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the compiler does not keep: the picture of the layers, and what the library promises never
 * to do with secrets, headers and users.
 */
@AnalyzeClasses(
    packagesOf = ArchitectureTest.class,
    importOptions = {DoNotIncludeTests.class, DoNotIncludePackageInfos.class})
class ArchitectureTest {

  private static final String ROOT = "io.github.cdilogin";
  private static final String CONFIG = ROOT + ".config";
  private static final String SECRET = ROOT + ".internal.crypto";
  private static final String HTTP = ROOT + ".internal.http";
  private static final String SESSION = ROOT + ".internal.session";
  private static final String REMEMBER = ROOT + ".internal.remember";
  private static final String SETTINGS = ROOT + ".internal.settings";
  private static final String REDIRECT = ROOT + ".redirect";
  private static final String FLASH = ROOT + ".flash";
  private static final String FACES = ROOT + ".faces";
  private static final String JSP = ROOT + ".jsp";
  private static final String REST = ROOT + ".rest";
  private static final String TESTING = ROOT + ".testing";

  /** The picture: each package, and what of ours it may import. A new package gets a line here. */
  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          Map.entry(FACES, Set.of(ROOT, REDIRECT, FLASH, CONFIG, SECRET)),
          Map.entry(JSP, Set.of(ROOT, FACES, FLASH)),
          Map.entry(REST, Set.of(ROOT, REDIRECT, FLASH, CONFIG, SECRET)),
          Map.entry(TESTING, Set.of(ROOT)),
          Map.entry(
              ROOT, Set.of(SETTINGS, SESSION, REMEMBER, REDIRECT, FLASH, CONFIG, SECRET, HTTP)),
          Map.entry(SETTINGS, Set.of()),
          Map.entry(SESSION, Set.of(CONFIG, SECRET)),
          Map.entry(REMEMBER, Set.of(CONFIG, SECRET, HTTP)),
          Map.entry(REDIRECT, Set.of(CONFIG, SECRET, HTTP)),
          Map.entry(FLASH, Set.of(CONFIG, SECRET)),
          Map.entry(CONFIG, Set.of()),
          Map.entry(HTTP, Set.of()),
          Map.entry(SECRET, Set.of()));

  /** Calls that give somebody a secret, or what was made of one. */
  private static final Set<String> SECRET_SOURCES =
      Set.of(
          ROOT + ".LoginUser.getLoginStamp",
          SECRET + ".Digest.bytes",
          "java.security.MessageDigest.digest",
          "javax.crypto.Mac.doFinal");

  private static final Pattern SECRET_NAME =
      Pattern.compile("(?i).*((?<!time)stamp|secret|signature|password|hmac).*");

  private static final Pattern COMPARISON =
      Pattern.compile("equals|deepEquals|equalsIgnoreCase|contentEquals|compare\\w*|mismatch");

  private static final Set<String> WITH_COMPARISONS =
      Set.of(
          "java.lang.CharSequence",
          "java.lang.Object",
          "java.lang.String",
          "java.nio.ByteBuffer",
          "java.util.Arrays",
          "java.util.Objects");

  /** Whoever makes the request writes them, and no server between is known to us. */
  private static final Pattern HEARSAY =
      Pattern.compile("referer|referrer|forwarded|via|x-forwarded.*|x-real-ip|.*client-ip");

  private static final List<String> SHARED =
      List.of(
          "jakarta.el.ELResolver",
          "jakarta.enterprise.inject.spi.Extension",
          "jakarta.faces.application.ViewHandler",
          "jakarta.faces.context.ExceptionHandlerFactory",
          "jakarta.servlet.Filter",
          "jakarta.servlet.Servlet",
          "jakarta.servlet.ServletContainerInitializer",
          "jakarta.ws.rs.container.ContainerRequestFilter",
          "jakarta.ws.rs.container.DynamicFeature",
          "jakarta.ws.rs.core.Feature",
          "jakarta.ws.rs.ext.ExceptionMapper",
          "java.util.EventListener");

  private static final List<String> SHARED_BY_ANNOTATION =
      List.of(
          "jakarta.enterprise.context.ApplicationScoped",
          "jakarta.inject.Singleton",
          "jakarta.interceptor.Interceptor");

  private static final List<String> OF_ONE_USER =
      List.of(
          ROOT + ".LoginUser",
          SESSION + ".SessionLogin",
          "jakarta.servlet.ServletRequest",
          "jakarta.servlet.ServletResponse",
          "jakarta.servlet.http.HttpSession");

  @ArchTest
  static void everyPackageHasItsPlaceInThePicture(JavaClasses library) {
    assertThat(packagesOf(library.stream())).isEqualTo(MAY_IMPORT.keySet());
  }

  @ArchTest
  static final ArchRule importsPointDown =
      classes()
          .should(
              have(
                  "no import that the picture does not show",
                  type ->
                      type.getDirectDependenciesFromSelf().stream()
                          .filter(found -> !mayImport(type, found.getTargetClass()))
                          .map(found -> found.getDescription())));

  @ArchTest
  static final ArchRule packagesAreFreeOfCycles =
      slices().assignedFrom(new OnePackage()).should().beFreeOfCycles();

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
  static final ArchRule theDoorForTestsIsForTests =
      noClasses()
          .that()
          .resideOutsideOfPackage(TESTING)
          .and()
          .doNotHaveFullyQualifiedName(ROOT + ".LoginTesting")
          .and()
          .doNotHaveFullyQualifiedName(ROOT + ".LoginTesting$Visit")
          .should()
          .dependOnClassesThat()
          .haveNameMatching("io\\.github\\.cdilogin\\.LoginTesting.*");

  @ArchTest
  static final ArchRule facesMayBeMissing =
      noClasses()
          .that()
          .resideOutsideOfPackage(FACES)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.faces..");

  @ArchTest
  static final ArchRule theExpressionLanguageMayBeMissing =
      noClasses()
          .that()
          .resideOutsideOfPackages(FACES, JSP)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.el..");

  @ArchTest
  static final ArchRule jspMayBeMissing =
      noClasses()
          .that()
          .resideOutsideOfPackage(JSP)
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
          .resideOutsideOfPackage(REST)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.ws.rs..");

  @ArchTest
  static final ArchRule microProfileConfigMayBeMissing =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(SETTINGS + ".MicroProfileConfigSource")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.eclipse.microprofile..");

  /** The packed login reads its own fields; whoever reads the packed login is not of ours. */
  @ArchTest
  static final ArchRule nothingIsDeserialized =
      classes().should(have("no Java deserialization", calls(ArchitectureTest::deserializes)));

  @ArchTest
  static void secretsAreComparedInOnePlace(JavaClasses library) {
    Stream<JavaClass> comparing =
        library.stream()
            .filter(
                type ->
                    type.getAccessesFromSelf().stream()
                        .anyMatch(
                            call -> name(call).equals("java.security.MessageDigest.isEqual")));
    assertThat(packagesOf(comparing)).isEqualTo(Set.of(SECRET));
  }

  /** A cookie of ours is deleted only by a line that is made like the one that set it. */
  @ArchTest
  static void cookiesAreWrittenInOnePlace(JavaClasses library) {
    assertThat(
            library.stream()
                .filter(type -> !type.getPackageName().equals(TESTING))
                .filter(
                    type -> StringConstants.of(type).contains("Set-Cookie") || addsCookies(type))
                .map(JavaClass::getName))
        .containsExactly(ROOT + ".ResponseHeaders");
  }

  private static boolean addsCookies(JavaClass type) {
    return type.getAccessesFromSelf().stream().anyMatch(call -> call.getName().equals("addCookie"));
  }

  @ArchTest
  static final ArchRule bytesAreNotComparedElsewhere =
      classes()
          .should(have("no other comparison of bytes", calls(ArchitectureTest::comparesBytes)));

  @ArchTest
  static final ArchRule whoReadsASecretComparesNothing =
      classes()
          .that(
              describe("read a secret", type -> readsASecret(type.getAccessesFromSelf().stream())))
          .should(
              have(
                  "no comparison in the method that reads it",
                  calls(call -> comparesObjects(call) && readsASecret(neighbours(call)))));

  @ArchTest
  static final ArchRule secretsAtRestAreDigests =
      fields()
          .that()
          .areNotStatic()
          .and()
          .haveNameMatching(SECRET_NAME.pattern())
          .should()
          .haveRawType(resideInAPackage(SECRET));

  /**
   * Except where the authentication of such a header only makes the answer stricter: in the test
   * kit.
   */
  @ArchTest
  static final ArchRule headersThatAnybodyCanWriteAreNotKnown =
      classes()
          .that()
          .doNotHaveFullyQualifiedName(TESTING + ".TestLoginServlet")
          .should(
              have(
                  "no name of a forwarded header or the referer",
                  type ->
                      StringConstants.of(type).stream()
                          .filter(ArchitectureTest::isHearsay)
                          .map(text -> type.getName() + " knows \"" + text + "\"")));

  @ArchTest
  static final ArchRule noUserInASharedObject =
      fields()
          .that()
          .areDeclaredInClassesThat(describe("serve all users", ArchitectureTest::isShared))
          .should(have("nothing of one user", ArchitectureTest::ofOneUser));

  @ArchTest
  static final ArchRule noUserInAStaticField =
      fields().that().areStatic().should(have("nothing of one user", ArchitectureTest::ofOneUser));

  private static boolean mayImport(JavaClass from, JavaClass to) {
    String target = to.getBaseComponentType().getPackageName();
    return !(target + ".").startsWith(ROOT + ".")
        || target.equals(from.getPackageName())
        || MAY_IMPORT.getOrDefault(from.getPackageName(), Set.of()).contains(target);
  }

  private static boolean deserializes(JavaAccess<?> call) {
    return call.getTargetOwner().isAssignableTo("java.beans.XMLDecoder")
        || call.getTargetOwner().isAssignableTo("java.io.ObjectInput")
            && (Set.of("<init>", "readObject", "readUnshared").contains(call.getName())
                || !isHookOfThePackedLogin(call.getOrigin()));
  }

  private static boolean isHookOfThePackedLogin(JavaCodeUnit method) {
    return method.getOwner().getPackageName().equals(SESSION)
        && Set.of("readExternal", "readObject").contains(method.getName());
  }

  private static boolean comparesBytes(JavaAccess<?> call) {
    return comparesObjects(call)
        && (call.getTargetOwner().getName().equals("java.nio.ByteBuffer")
            || call.getTarget().getFullName().contains("([B"));
  }

  private static boolean comparesObjects(JavaAccess<?> call) {
    return COMPARISON.matcher(call.getName()).matches()
        && WITH_COMPARISONS.contains(call.getTargetOwner().getName());
  }

  private static boolean readsASecret(Stream<JavaAccess<?>> calls) {
    return calls.map(ArchitectureTest::name).anyMatch(SECRET_SOURCES::contains);
  }

  private static Stream<JavaAccess<?>> neighbours(JavaAccess<?> call) {
    return call.getOrigin().getAccessesFromSelf().stream();
  }

  private static boolean isHearsay(String text) {
    return HEARSAY.matcher(text.toLowerCase(Locale.ROOT)).matches();
  }

  private static boolean isShared(JavaClass type) {
    return SHARED.stream().anyMatch(type::isAssignableTo)
        || SHARED_BY_ANNOTATION.stream().anyMatch(type::isMetaAnnotatedWith);
  }

  /** A supplier of users holds none; neither does a constant without state, such as "nobody". */
  private static Stream<String> ofOneUser(JavaField field) {
    if (field.getRawType().getPackageName().equals("java.util.function")) {
      return Stream.empty();
    }
    return field.getAllInvolvedRawTypes().stream()
        .filter(type -> OF_ONE_USER.stream().anyMatch(type::isAssignableTo) && !isStateless(type))
        .map(type -> field.getDescription() + " holds " + type.getName());
  }

  private static boolean isStateless(JavaClass type) {
    return type.isEnum()
        && type.getFields().stream().allMatch(field -> field.getModifiers().contains(STATIC));
  }

  private static Set<String> packagesOf(Stream<JavaClass> types) {
    return types.map(JavaClass::getPackageName).collect(toSet());
  }

  private static String name(JavaAccess<?> call) {
    return call.getTargetOwner().getName() + "." + call.getName();
  }

  private static Function<JavaClass, Stream<String>> calls(Predicate<JavaAccess<?>> forbidden) {
    return type ->
        type.getAccessesFromSelf().stream().filter(forbidden).map(JavaAccess::getDescription);
  }

  private static <T> ArchCondition<T> have(
      String description, Function<T, Stream<String>> violations) {
    return new ArchCondition<>("have " + description) {
      @Override
      public void check(T item, ConditionEvents events) {
        violations
            .apply(item)
            .map(violation -> SimpleConditionEvent.violated(item, violation))
            .forEach(events::add);
      }
    };
  }

  private static final class OnePackage implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return SliceIdentifier.of(type.getPackageName());
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  }

  /** The text constants of a class, which the compiler copies out of other classes, too. */
  private static final class StringConstants {
    private final Map<Integer, String> texts = new HashMap<>();
    private final List<Integer> strings = new ArrayList<>();

    static List<String> of(JavaClass type) {
      try (DataInputStream file =
          new DataInputStream(type.getSource().orElseThrow().getUri().toURL().openStream())) {
        StringConstants constants = new StringConstants();
        constants.read(file);
        return constants.strings.stream().map(constants.texts::get).toList();
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }

    private void read(DataInputStream file) throws IOException {
      file.skipNBytes(8);
      int end = file.readUnsignedShort();
      for (int index = 1; index < end; index++) {
        int tag = file.readUnsignedByte();
        switch (tag) {
          case 1 -> texts.put(index, file.readUTF());
          case 8 -> strings.add(file.readUnsignedShort());
          case 7, 16, 19, 20 -> file.skipNBytes(2);
          case 15 -> file.skipNBytes(3);
          case 3, 4, 9, 10, 11, 12, 17, 18 -> file.skipNBytes(4);
          case 5, 6 -> {
            file.skipNBytes(8);
            index++; // A long or a double takes two entries.
          }
          default -> throw new IOException("No such constant: " + tag);
        }
      }
    }
  }
}
