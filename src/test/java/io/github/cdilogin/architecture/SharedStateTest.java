package io.github.cdilogin.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static io.github.cdilogin.architecture.Rules.INTERNAL;
import static io.github.cdilogin.architecture.Rules.ROOT;
import static io.github.cdilogin.architecture.Rules.have;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** No object that serves all users keeps something of one of them. */
@LibraryRules
class SharedStateTest {

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
          INTERNAL + ".session.SessionLogin",
          "jakarta.servlet.ServletRequest",
          "jakarta.servlet.ServletResponse",
          "jakarta.servlet.http.HttpSession");

  @ArchTest
  static final ArchRule noUserInASharedObject =
      fields()
          .that()
          .areDeclaredInClassesThat(describe("serve all users", SharedStateTest::isShared))
          .should(have("nothing of one user", SharedStateTest::ofOneUser));

  @ArchTest
  static final ArchRule noUserInAStaticField =
      fields().that().areStatic().should(have("nothing of one user", SharedStateTest::ofOneUser));

  private static boolean isShared(JavaClass type) {
    return SHARED.stream().anyMatch(type::isAssignableTo)
        || SHARED_BY_ANNOTATION.stream().anyMatch(type::isMetaAnnotatedWith);
  }

  /**
   * A supplier of users holds none; neither does a constant without state, such as an anonymous
   * user.
   */
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
}
