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
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An application may have beans with the names of the library's: then its own have the names. */
@Tag("cdi-se")
class BeanNamesTest {

  @Test
  void areThoseOfTheLibrary() throws Exception {
    Deployed.use(
        container -> {
          assertThat(beanNamed("currentUser", container)).isEqualTo(CurrentUser.class);
          assertThat(beanNamed("loginManager", container)).isEqualTo(LoginManager.class);
        },
        Accounts.class);
  }

  @Test
  void areLeftToABeanOfTheApplication() throws Exception {
    Deployed.use(
        container -> {
          assertThat(beanNamed("currentUser", container)).isEqualTo(Customer.class);
          assertThat(container.select(CurrentUser.class).isResolvable()).isTrue();
        },
        Accounts.class,
        Customer.class);
  }

  @Test
  void areLeftToAProducerOfTheApplication() throws Exception {
    Deployed.use(
        container -> {
          assertThat(beanNamed("loginManager", container)).isEqualTo(String.class);
          assertThat(container.select(LoginManager.class).isResolvable()).isTrue();
        },
        Accounts.class,
        Producer.class);
  }

  @Test
  void areLeftToABeanThatAStereotypeNames() throws Exception {
    Deployed.use(
        container ->
            assertThat(beanNamed("flashMessages", container)).isEqualTo(FlashMessages.class),
        Accounts.class,
        FlashMessages.class);
  }

  @Test
  void areLeftToAProducerField() throws Exception {
    Deployed.use(
        container -> assertThat(beanNamed("loginManager", container)).isEqualTo(Integer.class),
        Accounts.class,
        ProducerField.class);
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
