package io.github.cdilogin.internal.el;

import io.github.cdilogin.LoginUser;
import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.fixture.Guest;
import io.github.cdilogin.fixture.TestBrowser;
import jakarta.el.ELContext;
import jakarta.el.ELManager;
import jakarta.el.ELProcessor;
import jakarta.el.ValueExpression;
import java.util.concurrent.Callable;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** {@code #{currentUser}} with a real implementation of the expression language. */
abstract class CurrentUserELTest extends ApplicationTest {

  final ELProcessor el = new ELProcessor();
  LoginUser user = new Users.Account("ann", "Ann");
  LoginUser guest = new Guest();

  @WeldSetup final WeldInitiator weld = application(login -> login.anonymousUser(() -> guest));

  @BeforeEach
  void nameTheBean() {
    el.getELManager().addELResolver(new CurrentUserELResolver());
    el.defineBean("currentUser", currentUser);
  }

  final @Nullable Object eval(String expression) throws Exception {
    return asUser(() -> el.eval(expression));
  }

  final @Nullable Object evalForGuest(String expression) throws Exception {
    return asGuest(() -> el.eval(expression));
  }

  final boolean isReadOnly(String expression) throws Exception {
    return asUser(() -> expression(expression).isReadOnly(context()));
  }

  final Class<?> typeOf(String expression) throws Exception {
    return asUser(() -> expression(expression).getType(context()));
  }

  final void set(String expression, @Nullable Object value) throws Exception {
    asUser(() -> setNow(expression, value));
  }

  final boolean setNow(String expression, @Nullable Object value) {
    expression(expression).setValue(context(), value);
    return true;
  }

  final ValueExpression expression(String expression) {
    return ELManager.getExpressionFactory()
        .createValueExpression(context(), "#{" + expression + "}", Object.class);
  }

  final ELContext context() {
    return el.getELManager().getELContext();
  }

  final <T extends @Nullable Object> T asUser(Callable<T> question) throws Exception {
    return browser.asks(
        () -> {
          logins.login(user);
          return question.call();
        });
  }

  final <T extends @Nullable Object> T asGuest(Callable<T> question) throws Exception {
    return new TestBrowser().asks(question);
  }
}
