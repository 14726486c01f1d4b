package io.github.cdilogin.deployment.passivation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.FreshLoginRequired;
import io.github.cdilogin.LoginManager;
import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.LoginRequiredException;
import io.github.cdilogin.deployment.Accounts;
import io.github.cdilogin.deployment.Deployed;
import io.github.cdilogin.flash.FlashMessages;
import jakarta.enterprise.context.ConversationScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Beans that a container may write to a disk or send to another node, and read again. */
@Tag("cdi-se")
class PassivatingBeansTest {

  @ParameterizedTest
  @ValueSource(classes = {OnClass.class, OnMethod.class, Fresh.class, InConversation.class})
  void areGuardedBeforeAndAfterPassivation(Class<? extends Diary> type) throws Exception {
    Deployed.use(
        container -> {
          Diary diary = create(container, type);
          assertRefused(diary);
          assertRefused(restored(diary));
        },
        Accounts.class,
        type);
  }

  @Test
  void mayInjectWhateverTheLibraryOffers() throws Exception {
    Deployed.use(
        container -> {
          Injecting bean = create(container, Injecting.class);
          assertInjected(bean);
          assertInjected(restored(bean));
        },
        Accounts.class,
        Injecting.class);
  }

  private static void assertRefused(Diary diary) {
    assertThatThrownBy(diary::open)
        .isInstanceOf(LoginRequiredException.class)
        .hasMessageStartingWith("LOGIN-104 ");
  }

  /** There is no request here, and each of them answers exactly that. */
  private static void assertInjected(Injecting bean) {
    assertThatThrownBy(bean::messages).hasMessageStartingWith("LOGIN-101 FlashMessages");
    assertThatThrownBy(bean::messagesOfInstance).hasMessageStartingWith("LOGIN-101 FlashMessages");
    assertThatThrownBy(bean::logout).hasMessageStartingWith("LOGIN-101 LoginManager");
    assertThatThrownBy(bean::logoutOfInstance).hasMessageStartingWith("LOGIN-101 LoginManager");
  }

  private static <T> T create(SeContainer container, Class<T> type) {
    BeanManager beans = container.getBeanManager();
    @SuppressWarnings("unchecked")
    Bean<T> bean = (Bean<T>) beans.resolve(beans.getBeans(type));
    return bean.create(beans.createCreationalContext(bean));
  }

  @SuppressWarnings("unchecked")
  private static <T> T restored(T bean) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(bean);
    }
    try (ObjectInputStream in = new OfClassLoader(bytes, bean.getClass().getClassLoader())) {
      return (T) in.readObject();
    }
  }

  /** As a server reads: with the class loader of the application. */
  private static final class OfClassLoader extends ObjectInputStream {

    private final ClassLoader loader;

    OfClassLoader(ByteArrayOutputStream bytes, ClassLoader loader) throws IOException {
      super(new ByteArrayInputStream(bytes.toByteArray()));
      this.loader = loader;
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass description) throws ClassNotFoundException {
      return Class.forName(description.getName(), false, loader);
    }
  }

  abstract static class Diary implements Serializable {
    public abstract void open();
  }

  @LoginRequired
  @SessionScoped
  static class OnClass extends Diary {
    @Override
    public void open() {}
  }

  @SessionScoped
  static class OnMethod extends Diary {
    @Override
    @LoginRequired
    public void open() {}
  }

  @FreshLoginRequired(within = "PT10M")
  @SessionScoped
  static class Fresh extends Diary {
    @Override
    public void open() {}
  }

  @LoginRequired
  @ConversationScoped
  static class InConversation extends Diary {
    @Override
    public void open() {}
  }

  @SessionScoped
  static class Injecting implements Serializable {
    @Inject CurrentUser currentUser;
    @Inject LoginManager logins;
    @Inject FlashMessages flash;
    @Inject Instance<CurrentUser> currentUsers;
    @Inject Instance<LoginManager> managers;
    @Inject Instance<FlashMessages> flashes;

    void messages() {
      flash.take();
    }

    void messagesOfInstance() {
      flashes.get().take();
    }

    void logout() {
      logins.logout();
    }

    void logoutOfInstance() {
      managers.get().logout();
    }
  }
}
