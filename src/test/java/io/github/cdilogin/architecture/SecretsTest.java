package io.github.cdilogin.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.github.cdilogin.architecture.Rules.INTERNAL;
import static io.github.cdilogin.architecture.Rules.ROOT;
import static io.github.cdilogin.architecture.Rules.TESTING;
import static io.github.cdilogin.architecture.Rules.calls;
import static io.github.cdilogin.architecture.Rules.have;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the library never does with secrets, cookies and what a client sends. */
@LibraryRules
class SecretsTest {

  /** Calls that return a secret, or what was made of one. */
  private static final Set<String> SECRET_SOURCES =
      Set.of(
          ROOT + ".LoginUser.loginStamp",
          INTERNAL + ".crypto.Digest.bytes",
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

  /** Any client can write them, and the library knows no proxy. */
  private static final Pattern HEARSAY =
      Pattern.compile("referer|referrer|forwarded|via|x-forwarded.*|x-real-ip|.*client-ip");

  @ArchTest
  static final ArchRule theDoorForTestsIsForTests =
      noClasses()
          .that()
          .resideOutsideOfPackage(TESTING)
          .and()
          .doNotHaveFullyQualifiedName(INTERNAL + ".deployment.LoginTesting")
          .and()
          .doNotHaveFullyQualifiedName(INTERNAL + ".deployment.LoginTesting$Visit")
          .should()
          .dependOnClassesThat()
          .haveNameMatching(".*\\.LoginTesting.*");

  /**
   * The serialized login reads its own fields; the servlet container reads the serialized login.
   */
  @ArchTest
  static final ArchRule nothingIsDeserialized =
      classes().should(have("no Java deserialization", calls(SecretsTest::deserializes)));

  @ArchTest
  static void secretsAreComparedInOnePlace(JavaClasses library) {
    Stream<JavaClass> comparing =
        library.stream()
            .filter(
                type ->
                    type.getAccessesFromSelf().stream()
                        .anyMatch(
                            call ->
                                Rules.name(call).equals("java.security.MessageDigest.isEqual")));
    assertThat(packagesOf(comparing)).isEqualTo(Set.of(INTERNAL + ".crypto"));
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
        .containsExactly(INTERNAL + ".request.ResponseHeaders");
  }

  private static boolean addsCookies(JavaClass type) {
    return type.getAccessesFromSelf().stream().anyMatch(call -> call.getName().equals("addCookie"));
  }

  @ArchTest
  static final ArchRule bytesAreNotComparedElsewhere =
      classes().should(have("no other comparison of bytes", calls(SecretsTest::comparesBytes)));

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
          .haveRawType(resideInAPackage(INTERNAL + ".crypto"));

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
                          .filter(SecretsTest::isHearsay)
                          .map(text -> type.getName() + " knows \"" + text + "\"")));

  private static boolean deserializes(JavaAccess<?> call) {
    return call.getTargetOwner().isAssignableTo("java.beans.XMLDecoder")
        || call.getTargetOwner().isAssignableTo("java.io.ObjectInput")
            && (Set.of("<init>", "readObject", "readUnshared").contains(call.getName())
                || !isHookOfThePackedLogin(call.getOrigin()));
  }

  private static boolean isHookOfThePackedLogin(JavaCodeUnit method) {
    return method.getOwner().getPackageName().equals(INTERNAL + ".session")
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
    return calls.map(Rules::name).anyMatch(SECRET_SOURCES::contains);
  }

  private static Stream<JavaAccess<?>> neighbours(JavaAccess<?> call) {
    return call.getOrigin().getAccessesFromSelf().stream();
  }

  private static boolean isHearsay(String text) {
    return HEARSAY.matcher(text.toLowerCase(Locale.ROOT)).matches();
  }

  private static Set<String> packagesOf(Stream<JavaClass> types) {
    return types.map(JavaClass::getPackageName).collect(toSet());
  }
}
