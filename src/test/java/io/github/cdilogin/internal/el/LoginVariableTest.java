package io.github.cdilogin.internal.el;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdilogin.testing.TestResponse;
import jakarta.el.ELContext;
import jakarta.el.ELManager;
import jakarta.el.ELResolver;
import jakarta.el.MethodExpression;
import jakarta.el.PropertyNotFoundException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** {@code #{login}}: the actions of the library, unless the application has that name. */
class LoginVariableTest extends CurrentUserELTest {

  @Test
  void logoutRedirectsToTheStartPage() throws Exception {
    asUser(() -> true);

    TestResponse response =
        browser.get("/app/notes", () -> assertThat(invoke("login.logout")).isNull());

    assertThat(response.getStatus()).isEqualTo(302);
    assertThat(response.getHeader("Location")).isEqualTo("/app/");
    assertThat(browser.asks(currentUser::isAnonymous)).isTrue();
  }

  @Test
  void logoutReturnsTheOutcomeOfThePage() throws Exception {
    asUser(() -> true);

    Object outcome = browser.asks(() -> el.eval("login.logout('/bye')"));

    assertThat(outcome).isEqualTo("/bye");
    assertThat(browser.asks(currentUser::isAnonymous)).isTrue();
  }

  @Test
  void aBeanOfTheApplicationWins() throws Exception {
    el.defineBean("login", new Users.Account("login", "the application's"));

    assertThat(eval("login.name")).isEqualTo("the application's");
  }

  /** Whatever the order of the resolvers. */
  @Test
  void aResolverOfTheApplicationWins() throws Exception {
    el.getELManager().addELResolver(new OwnLogin());

    assertThat(eval("login")).isEqualTo("of a resolver");
  }

  @Test
  void anotherNameIsNotResolved() {
    assertThatThrownBy(() -> eval("logins")).isInstanceOf(PropertyNotFoundException.class);
  }

  /** The second evaluation in a context is as the first one. */
  @Test
  void canBeEvaluatedAgain() throws Exception {
    assertThat(eval("login")).isInstanceOf(LoginActions.class);
    assertThat(eval("login")).isInstanceOf(LoginActions.class);
  }

  private @Nullable Object invoke(String expression) {
    MethodExpression action =
        ELManager.getExpressionFactory()
            .createMethodExpression(
                context(), "#{" + expression + "}", String.class, new Class<?>[0]);
    return action.invoke(context(), new Object[0]);
  }

  private static final class OwnLogin extends ELResolver {

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
      if (base != null || !"login".equals(property)) {
        return null;
      }
      context.setPropertyResolved(true);
      return "of a resolver";
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, Object property) {
      return null;
    }

    @Override
    public void setValue(
        ELContext context, @Nullable Object base, Object property, @Nullable Object value) {}

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
      return true;
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
      return null;
    }
  }
}
