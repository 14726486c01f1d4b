package io.github.cdilogin.internal.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdilogin.FreshLoginRequired;
import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.LoginRequiredException;
import jakarta.enterprise.inject.Stereotype;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a guard of a REST resource is found: where its interceptors have it. */
class ResourceGuardTest {

  @ParameterizedTest
  @CsvSource({
    "OnClass, open, OnClass.open",
    "OnClass, inherited, Base.inherited",
    "OnMethod, open, OnMethod.open",
    "Extending, inherited, GuardedBase.inherited",
    "Extending, added, Extending.added",
    "InheritingMethod, guarded, Base.guarded",
    "OnStereotype, open, OnStereotype.open",
    "BehindBinding, open, BehindBinding.open",
    "Made$$Proxy, open, OnStereotype.open",
  })
  void isFound(String type, String method, String place) throws Exception {
    assertThat(guard(type, method)).contains(new ResourceGuard(place, false, null));
  }

  @ParameterizedTest
  @CsvSource({"OnMethod, free", "Overriding, guarded", "BehindGuardedInterface, open"})
  void isNoneWhereInterceptorsHaveNone(String type, String method) throws Exception {
    assertThat(guard(type, method)).isEmpty();
  }

  @Test
  void isThatOfTheBeanIfTheMethodIsDeclaredByAnInterface() throws Exception {
    Method declared = Contract.class.getMethod("create", Object.class);

    assertThat(ResourceGuard.of(Implementing.class, declared))
        .contains(new ResourceGuard("Implementing.create", false, null));
  }

  @Test
  void isAsFreshAsTheMethodRequiresOrElseTheClass() throws Exception {
    assertThat(guard("Fresh", "open")).contains(new ResourceGuard("Fresh.open", true, null));
    assertThat(guard("Fresh", "recent"))
        .contains(new ResourceGuard("Fresh.recent", true, Duration.ofMinutes(10)));
    assertThat(guard("Both", "open")).contains(new ResourceGuard("Both.open", true, null));
  }

  @Test
  void refusesOutsideOfARequest() {
    assertThatThrownBy(new ResourceGuard("Orders.all", false, null)::check)
        .isInstanceOf(LoginRequiredException.class)
        .hasMessageStartingWith("LOGIN-104 Orders.all ");
  }

  private static Optional<ResourceGuard> guard(String type, String method) throws Exception {
    Class<?> resource =
        Stream.of(ResourceGuardTest.class.getDeclaredClasses())
            .filter(nested -> nested.getName().endsWith("$" + type))
            .findFirst()
            .orElseThrow();
    return ResourceGuard.of(resource, resource.getMethod(method));
  }

  @Stereotype
  @LoginRequired
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Members {}

  @InterceptorBinding
  @LoginRequired
  @Target({ElementType.TYPE, ElementType.METHOD})
  @Retention(RetentionPolicy.RUNTIME)
  @interface Audited {}

  public static class Base {
    public void inherited() {}

    @LoginRequired
    public void guarded() {}
  }

  @LoginRequired
  public static class OnClass extends Base {
    public void open() {}
  }

  public static class OnMethod {
    @LoginRequired
    public void open() {}

    public void free() {}
  }

  @LoginRequired
  public static class GuardedBase {
    public void inherited() {}
  }

  public static class Extending extends GuardedBase {
    public void added() {}
  }

  public static class InheritingMethod extends Base {}

  public static class Overriding extends Base {
    @Override
    public void guarded() {}
  }

  @Members
  public static class OnStereotype {
    public void open() {}
  }

  /** Named as containers name the subclasses that they make. */
  public static class Made$$Proxy extends OnStereotype {
    @Override
    public void open() {}
  }

  public static class BehindBinding {
    @Audited
    public void open() {}
  }

  @LoginRequired
  public interface GuardedInterface {
    void open();
  }

  public static class BehindGuardedInterface implements GuardedInterface {
    @Override
    public void open() {}
  }

  public interface Contract<T> {
    void create(T entity);
  }

  public static class Implementing implements Contract<String> {
    @Override
    @LoginRequired
    public void create(String entity) {}
  }

  @FreshLoginRequired
  public static class Fresh {
    public void open() {}

    @FreshLoginRequired(within = "PT10M")
    public void recent() {}
  }

  @LoginRequired
  public static class Both {
    @FreshLoginRequired
    public void open() {}
  }
}
