package io.github.cdilogin.deployment.beannames;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.LoginManager;
import io.github.cdilogin.deployment.Deployed;
import io.github.cdilogin.fixture.Accounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Model;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An application may have beans with the names of the library's: then its own have the names. */
@Tag("cdi-se")
class BeanNamesTest {

  static Stream<Arguments> names() {
    return Stream.of(
        Arguments.of("currentUser", CurrentUser.class, List.of()),
        Arguments.of("loginManager", LoginManager.class, List.of()),
        Arguments.of("currentUser", Customer.class, List.of(Customer.class)),
        Arguments.of("loginManager", String.class, List.of(Producer.class)),
        Arguments.of("loginManager", Integer.class, List.of(ProducerField.class)),
        Arguments.of("flashMessages", FlashMessages.class, List.of(FlashMessages.class)));
  }

  @ParameterizedTest(name = "{0} is a {1} beside {2}")
  @MethodSource("names")
  void areThoseOfTheApplicationIfItHasThem(String name, Class<?> type, List<Class<?>> beans)
      throws Exception {
    Deployed.use(
        container -> {
          assertThat(beanNamed(name, container)).isEqualTo(type);
          assertThat(container.select(CurrentUser.class).isResolvable()).isTrue();
          assertThat(container.select(LoginManager.class).isResolvable()).isTrue();
        },
        Stream.concat(Stream.of(Accounts.class), beans.stream()).toArray(Class<?>[]::new));
  }

  private static Class<?> beanNamed(String name, SeContainer container) {
    Set<Bean<?>> beans = container.getBeanManager().getBeans(name);
    Bean<?> bean = container.getBeanManager().resolve(beans);
    return Stream.of(
            Customer.class,
            FlashMessages.class,
            CurrentUser.class,
            LoginManager.class,
            String.class,
            Integer.class)
        .filter(bean.getTypes()::contains)
        .findFirst()
        .orElseThrow();
  }

  @Named("currentUser")
  @ApplicationScoped
  static class Customer {}

  @Dependent
  static class Producer {
    @Produces
    @Named
    String loginManager() {
      return "of the application";
    }
  }

  @Model
  static class FlashMessages {}

  @Dependent
  static class ProducerField {
    @Produces @Named Integer loginManager = 42;
  }
}
