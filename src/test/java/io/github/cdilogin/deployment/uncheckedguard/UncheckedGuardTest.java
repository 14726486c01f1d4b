package io.github.cdilogin.deployment.uncheckedguard;

import static io.github.cdilogin.deployment.Deployed.findingOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.LoginRequired;
import jakarta.enterprise.context.RequestScoped;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A guard that no container would check stops the deployment. */
@Tag("cdi-se")
class UncheckedGuardTest {

  private static final String PRIVATE =
      "LOGIN-003 %s.open: no container intercepts a private method, so its guard would not run."
          + " Make the method public, or guard the class.";
  private static final String STATIC =
      "LOGIN-004 %s.open: no container intercepts a static method, so its guard would not run. Make"
          + " it an instance method of a bean.";
  private static final String FINAL =
      "LOGIN-005 %s.open: no container intercepts a final method, so its guard would not run."
          + " Remove final.";
  // Comes before the container reports that it cannot proxy the class.
  private static final String FINAL_CLASS =
      "LOGIN-006 %s: no container can proxy a final class, so its guard would not run. Remove"
          + " final.";
  private static final String NO_BEAN =
      "LOGIN-007 %s: it is no CDI bean, so no container looks at its guard. Give it a scope such as"
          + " @RequestScoped, and let the container create it.";

  static Stream<Arguments> guards() {
    return Stream.of(
        Arguments.of(PrivateMethod.class, PRIVATE),
        Arguments.of(PrivateMethodWithOwnBinding.class, PRIVATE),
        Arguments.of(StaticMethod.class, STATIC),
        Arguments.of(FinalMethod.class, FINAL),
        Arguments.of(FinalClass.class, FINAL_CLASS),
        Arguments.of(FinalClassWithOwnBinding.class, FINAL_CLASS),
        Arguments.of(NoBean.class, NO_BEAN));
  }

  @ParameterizedTest
  @MethodSource("guards")
  void stopsTheDeployment(Class<?> type, String problem) {
    assertThat(findingOf(type)).isEqualTo(problem, type.getName());
  }

  @RequestScoped
  static class PrivateMethod {
    @LoginRequired
    private void open() {}
  }

  @RequestScoped
  static class StaticMethod {
    @LoginRequired
    public static void open() {}
  }

  @RequestScoped
  static class FinalMethod {
    @LoginRequired
    public final void open() {}
  }

  @LoginRequired
  @RequestScoped
  static final class FinalClass {
    public void open() {}
  }

  @LoginRequired
  static class NoBean {
    NoBean(String anonymousCanInjectThis) {}

    public void open() {}
  }

  /** A guard behind a binding of the application counts as one of the library's. */
  @InterceptorBinding
  @LoginRequired
  @Target({ElementType.TYPE, ElementType.METHOD})
  @Retention(RetentionPolicy.RUNTIME)
  @interface Members {}

  @RequestScoped
  static class PrivateMethodWithOwnBinding {
    @Members
    private void open() {}
  }

  @Members
  @RequestScoped
  static final class FinalClassWithOwnBinding {
    public void open() {}
  }
}
