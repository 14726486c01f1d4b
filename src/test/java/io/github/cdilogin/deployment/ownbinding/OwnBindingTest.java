package io.github.cdilogin.deployment.ownbinding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.deployment.Accounts;
import io.github.cdilogin.deployment.Deployed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A guard behind an interceptor binding of the application counts as one of ours. */
@Tag("cdi-se")
class OwnBindingTest {

  private static final String HERE = OwnBindingTest.class.getName() + "$";

  @Test
  void onAPrivateMethodItStopsTheDeployment() {
    assertThat(Deployed.findingsFor(Accounts.class, PrivateMethod.class))
        .singleElement()
        .asString()
        .startsWith("LOGIN-003 " + HERE + "PrivateMethod.open: ");
  }

  @Test
  void onAFinalClassItStopsTheDeployment() {
    assertThat(Deployed.findingsFor(Accounts.class, FinalClass.class))
        .singleElement()
        .asString()
        .startsWith("LOGIN-006 " + HERE + "FinalClass: ");
  }

  @InterceptorBinding
  @LoginRequired
  @Target({ElementType.TYPE, ElementType.METHOD})
  @Retention(RetentionPolicy.RUNTIME)
  @interface Members {}

  @RequestScoped
  static class PrivateMethod {
    @Members
    private void open() {}
  }

  @Members
  @RequestScoped
  static final class FinalClass {
    public void open() {}
  }
}
